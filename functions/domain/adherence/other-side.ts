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

const forget = ({ occurrences, patterns }: Triggers) => {
  if (heard.length < occurrences.rows) heard = new Uint8Array(occurrences.rows);
  if (anchored.length < patterns.length) anchored = new Uint8Array(patterns.length);
  heard.fill(0);
  anchored.fill(0);
};

const hear = (reading: number, items: Int32Array, starts: Int32Array, plans: Int32Array) => {
  const anchors = starts[reading * 2 + 1] as number;
  const end = starts[reading * 2 + 2] as number;
  for (let index = starts[reading * 2] as number; index < anchors; index++) heard[items[index] as number] = 1;
  for (let index = anchors; index < end; index++) anchored[plans[items[index] as number] as number] = 1;
};

/** Of readings that are no word's of the call. */
const hearLate = (reading: number, triggers: Triggers) => {
  triggers.learn(reading);
  hear(reading, triggers.readings.items, triggers.readings.starts, triggers.plans);
};

const hearAll = (speech: Speech, { phraseTriggers: triggers, vocabulary }: CompiledScript) => {
  const { flags, firstPart, secondPart } = vocabulary.table();
  const { plans, readings } = triggers;
  const { items, starts } = readings;
  for (let turn = 0; turn < speech.turns; turn++) {
    if ((speech.speaker[turn] as number) < CUSTOMER) continue;
    const end = speech.firstWord[turn + 1] as number;
    let before = -1;
    let flagBefore = 0;
    for (let word = speech.firstWord[turn] as number; word < end; word++) {
      const reading = speech.reading[word] as number;
      const flag = flags[reading] as number;
      hear(reading, items, starts, plans);
      if ((flag & RUN_TOGETHER) !== 0) {
        hearLate(firstPart[reading] as number, triggers);
        hearLate(secondPart[reading] as number, triggers);
      }
      if (mayComplete(flag, flagBefore)) {
        const joined = vocabulary.join(before, reading);
        if (joined >= 0) hearLate(joined, triggers);
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
  let last = -1;
  for (let word = 0; word < speech.words; word++) last = Math.max(last, speech.reading[word] as number);
  phraseTriggers.learn(last);
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
