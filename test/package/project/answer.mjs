/** The program with the installed package, as an ES module. */
import * as saidwho from 'saidwho'
import * as dates from 'saidwho/dates'
import * as exporting from 'saidwho/export'
import * as graphs from 'saidwho/graph'
import * as testing from 'saidwho/testing'
import { everything } from './program.mjs'

export const answer = (article) => everything({ saidwho, dates, exporting, graphs, testing }, article)
