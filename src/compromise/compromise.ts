/** `saidwho/compromise`: a plugin for compromise, which finds claims and accusations as Views. The public names, one by one. */
export { type Accusations, type Claims, type SaidwhoMethods, saidwho, saidwhoWith, type View } from './plugin.ts'
