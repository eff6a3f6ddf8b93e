/** The network with the weights of the package, unpacked at the first claim. */
import { lazy } from '../../model/model.ts'
import { COMPOSED } from '../../weights/composed.ts'
import { createNetwork, type Read } from './network.ts'

export const composedNetwork: () => Read = lazy(() => createNetwork(COMPOSED))
