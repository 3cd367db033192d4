import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands for the SDK's chain of credential sources in the bundles (see `infra/aws/bundle.ts`). A function has one source:
 * the environment that its role fills. The rest of the chain is 110 KB of sign-in flows that cannot happen there.
 */
export const defaultProvider = () => fromEnv();
