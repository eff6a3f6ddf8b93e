/** The plugin for compromise, as its users write it. */
import nlp from 'compromise'
import { type Claims, type SaidwhoMethods, saidwho, saidwhoWith } from 'saidwho/compromise'

nlp.plugin(saidwho)
nlp.plugin(saidwhoWith({ confidence: 'precise' }))
const doc = nlp<SaidwhoMethods>('“No,” said Ann Lee.')
const claims: Claims = doc.claims().if('no').first()
export const people: string[] = claims.sources().people().out('array')
export const speakers: (string | null)[] = claims.records().map(({ speaker }) => speaker)
export const accused: string = doc.accusations().accused().text()
