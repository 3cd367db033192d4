import type { CompiledScript } from '../script/compile.ts';
import type { CompiledPattern } from '../script/compiled-pattern.ts';
import { KINDS } from './element-kind.ts';
import { matchesIn } from './matches.ts';
import { mayComplete, RUN_TOGETHER } from './reading-table.ts';
import { CUSTOMER, type Speech } from './speech.ts';
import { BY_CUSTOMER, fillStream, type Stream } from './stream.ts';
import type { Triggers } from './triggers.ts';

/** Share of an author's phrase that must be heard from the customer to say that the customer said it. */
const ENOUGH = 0.85;

/** What the customer's words are, anywhere: by row of the occurrences, and by pattern whose anchor they are. Reused. */
let heard = new Uint8Array(0);
let anchored = new Uint8Array(0);
/** By reading: the last call it was heard in, for people repeat themselves; and calls so far. */
let heardIn = new Uint32Array(0);
let calls = 0;

const forget = ({ occurrences, patterns }: Triggers) => {
  if (heard.length < occurrences.rows) heard = new Uint8Array(occurrences.rows);
  if (anchored.length < patterns.length) anchored = new Uint8Array(patterns.length);
  heard.fill(0);
  anchored.fill(0);
};

const hear = (reading: number, triggers: Triggers) => {
  triggers.learn(reading);
  const { items, starts } = triggers.readings;
  const anchors = starts[reading * 2 + 1] as number;
  const end = starts[reading * 2 + 2] as number;
  for (let index = starts[reading * 2] as number; index < anchors; index++) heard[items[index] as number] = 1;
  for (let index = anchors; index < end; index++) anchored[triggers.plans[items[index] as number] as number] = 1;
};

const hearAll = (speech: Speech, { phraseTriggers, vocabulary }: CompiledScript) => {
  const { flags, firstPart, secondPart } = vocabulary.table();
  if (heardIn.length < flags.length) heardIn = new Uint32Array(flags.length);
  calls++;
  for (let turn = 0; turn < speech.turns; turn++) {
    if ((speech.speaker[turn] as number) < CUSTOMER) continue;
    const end = speech.firstWord[turn + 1] as number;
    let before = -1;
    let flagBefore = 0;
    for (let word = speech.firstWord[turn] as number; word < end; word++) {
      const reading = speech.reading[word] as number;
      const flag = flags[reading] as number;
      if (heardIn[reading] !== calls) {
        heardIn[reading] = calls;
        hear(reading, phraseTriggers);
        if ((flag & RUN_TOGETHER) !== 0) {
          hear(firstPart[reading] as number, phraseTriggers);
          hear(secondPart[reading] as number, phraseTriggers);
        }
      }
      if (mayComplete(flag, flagBefore)) {
        const joined = vocabulary.join(before, reading);
        if (joined >= 0) hear(joined, phraseTriggers);
      }
      before = reading;
      flagBefore = flag;
    }
  }
};

/** Whether enough of a phrase can be there, in whatever order; numbers and free words always can. */
const mayBeSaid = ({ left, right, total }: CompiledPattern, rowOf: Int32Array): boolean => {
  let most = total;
  for (const side of [left, right])
    for (const { sought, weight } of side) if (sought >= KINDS && heard[rowOf[sought] as number] === 0) most -= weight;
  return most > ENOUGH * total;
};

/** Which of some steps for the agent the customer says in the author's own words. */
export const saidByCustomer = (
  steps: ReadonlySet<number>,
  speech: Speech,
  compiled: CompiledScript,
): ReadonlySet<number> => {
  const { phraseTriggers, workspace } = compiled;
  forget(phraseTriggers);
  hearAll(speech, compiled);
  const { patterns, rowOf } = phraseTriggers;
  const mayBe = patterns.some(
    (pattern, number) => steps.has(pattern.step) && anchored[number] === 1 && mayBeSaid(pattern, rowOf),
  );
  if (!mayBe) return new Set();
  const stream = fillStream(workspace.streams[BY_CUSTOMER] as Stream, speech, BY_CUSTOMER);
  const matches = matchesIn(stream, phraseTriggers).filter(({ score }) => score > ENOUGH);
  return new Set(matches.map(({ pattern }) => pattern.step));
};
