import { log } from '../../adapters/observability/logger.ts';
import { dependencies } from './dependencies.ts';

/** Invoked by the schedule; what the event says does not matter. */
export const handler = async (): Promise<void> => {
  const { sweepCalls } = await dependencies();
  const outcome = await sweepCalls();
  if (outcome.nudged + outcome.givenUp > 0) log.info('CALLS_SWEPT', outcome);
};
