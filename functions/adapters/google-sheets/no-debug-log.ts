const silent = (): void => {};

/**
 * Stands for Google's debug log in the bundles (see `infra/aws/bundle.ts`), which an environment variable switches on that
 * our functions do not have. It would write whole requests and answers: rows of a workbook, with people's names.
 */
export const log = () => ({ debug: silent, info: silent, warn: silent, error: silent });
