/** What `extractAll` makes its extractors with, where it is told to. */
import { createExtractor } from 'saidwho'

export default (options) => createExtractor({ ...options, attribution: 'rules' })
