/**
 * Stands for the SDK's event streams in the bundles (see `infra/aws/bundle.ts`). S3's client prepares itself for queries
 * that answer with one, which we never send; such a query would say that its marshaller is missing.
 */
export const eventStreamSerdeProvider = (): undefined => undefined;

export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
