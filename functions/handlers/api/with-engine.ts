/**
 * Use cases that need the engine and its banks of phrasings, gathered so that they make one file of the bundle: few
 * requests want them, and an instance that gets none of those starts without reading them.
 */
export { makeBacktestScript } from '../../application/use-cases/backtest-script.ts';
export { makePublishScripts } from '../../application/use-cases/publish-scripts.ts';
export { makeSuggestPhrasings } from '../../application/use-cases/suggest-phrasings.ts';
