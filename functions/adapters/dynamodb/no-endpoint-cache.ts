/**
 * Stands for the SDK's cache of discovered endpoints in the bundles (see `infra/aws/bundle.ts`). A client makes one when it
 * is made and uses it when it is told to discover endpoints, which ours are not; the real one is 9 KB of typed arrays.
 */
export class EndpointCache {}
