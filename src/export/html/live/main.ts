/** The script of the exported page; `npm run page-script` writes it into `page-script.ts`. */
import { makeLive } from './live.ts'

for (const root of document.querySelectorAll<HTMLElement>('.saidwho')) makeLive(root)
