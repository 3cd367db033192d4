import {
  memoryCalls,
  memoryCorrections,
  memoryLease,
  memoryObjects,
  memoryPeople,
  memoryQueue,
  memoryScripts,
  memoryTeams,
  memoryTranscriber,
  memoryTranscripts,
  memoryWorkbookStates,
} from '../../builders/memory-ports.ts';
import { describeCallStoreContract } from '../../contracts/ports/call-store.ts';
import { describeCorrectionStoreContract } from '../../contracts/ports/correction-store.ts';
import { describeLeaseContract, movingClock } from '../../contracts/ports/lease.ts';
import { describeObjectStoreContract } from '../../contracts/ports/object-store.ts';
import { describePeopleStoreContract } from '../../contracts/ports/people-store.ts';
import { describeScriptStoreContract } from '../../contracts/ports/script-store.ts';
import { describeTeamStoreContract } from '../../contracts/ports/team-store.ts';
import { describeTranscriberContract } from '../../contracts/ports/transcriber.ts';
import { describeTranscriptStoreContract } from '../../contracts/ports/transcript-store.ts';
import { describeWorkQueueContract } from '../../contracts/ports/work-queue.ts';
import { describeWorkbookStateStoreContract } from '../../contracts/ports/workbook-state-store.ts';

/** What use cases are tested against keeps the promises that the real adapters keep. */
const MEMORY = 'memory';

describeCallStoreContract(MEMORY, async () => memoryCalls().store);
describeCorrectionStoreContract(MEMORY, async () => memoryCorrections().store);
describePeopleStoreContract(MEMORY, async () => memoryPeople().store);
describeTeamStoreContract(MEMORY, async () => memoryTeams().store);
describeScriptStoreContract(MEMORY, async () => memoryScripts().store);
describeLeaseContract(MEMORY, async (clock) => memoryLease(clock).store);
describeTranscriptStoreContract(MEMORY, async () => memoryTranscripts().store);
describeWorkbookStateStoreContract(MEMORY, async () => memoryWorkbookStates().store);

describeObjectStoreContract(MEMORY, async () => {
  const { store, put } = memoryObjects();
  return { store, put: async (key, bytes, metadata) => void put(key, bytes, metadata) };
});

describeWorkQueueContract(MEMORY, async () => {
  const clock = movingClock();
  const { store, visible } = memoryQueue(clock);
  return {
    store,
    visible: async (wanted) => visible().flatMap(({ queue, message }) => (queue === wanted ? [message] : [])),
    advance: clock.advance,
  };
});

describeTranscriberContract(MEMORY, async (quota) => {
  const { store, jobs, finish } = memoryTranscriber({ quota });
  return {
    store,
    complete: async (jobName) =>
      finish(jobName, { status: 'completed', outputKey: jobs.get(jobName)?.job.outputKey ?? '' }),
    fail: async (jobName, reason) => finish(jobName, { status: 'failed', reason }),
  };
});
