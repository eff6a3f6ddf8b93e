/** All of the decisions on accusations, for `bundles.ts` to weigh. */
export * from '../../src/accusation/learned/decide.ts'
export * from '../../src/accusation/learned/decisions.ts'
export * from '../../src/accusation/learned/models.ts'
export * from '../../src/accusation/learned/parties.ts'
