import { readFileSync } from 'node:fs';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import type { Intent, Script, ScriptStep } from '../../../functions/domain/script/script.ts';
import { REPLIES, type Replies } from './turns/replies.ts';
import { hear, type LanguageCode, scriptsFor, type WrittenCall } from './written-calls.ts';

const FOLDER = new URL('turns/', import.meta.url);
/** Each by other people, a folder. */
const WRITERS = ['first', 'second'] as const;
type Writers = (typeof WRITERS)[number];
const WORD_ERROR = 0.12;
const SEED = 31;

/** A single turn of an agent, by somebody who knew the intents' meaning only: it does them, or only looks like it. */
type SingleTurn = { readonly intents: readonly Intent[]; readonly text: string; readonly looksLikeIt: boolean };

/** Intents that a fair listener may take for each other where a script has both. */
const KIN: Readonly<Partial<Record<Intent, string>>> = {
  'customer-identification': 'request',
  'data-confirmation': 'request',
  'detail-request': 'request',
  solution: 'result',
  outcome: 'result',
};
const OPENING: readonly Intent[] = ['recording-notice', 'self-identification', 'offer-help'];
const CLOSING: readonly Intent[] = ['anything-else', 'survey-invitation', 'closing'];

const TRANSFER: Readonly<Record<LanguageCode, string>> = {
  es: 'Le comunico con el área correspondiente.',
  pt: 'Vou transferir a ligação para o setor responsável.',
  en: 'I will transfer you to the right department.',
};

/** A script with one step for every intent but the greeting, which needs the company's name. */
const scriptOf = (language: LanguageCode): CompiledScript => {
  const scripts = scriptsFor(language, 'Zurbarán');
  const steps = new Map<Intent, ScriptStep>();
  for (const script of scripts)
    for (const step of script.steps) {
      const { intent } = step;
      if (intent !== undefined && intent !== 'greeting' && !steps.has(intent))
        steps.set(intent, { ...step, id: intent });
    }
  const transfer: ScriptStep = {
    id: 'transfer-notice',
    title: 'transfer',
    kind: 'required',
    intent: 'transfer-notice',
    phrases: [TRANSFER[language]],
  };
  const script: Script = {
    id: 'turns',
    language: scripts[0]?.language ?? language,
    service: 'turns',
    version: 1,
    order: 'none',
    steps: [...steps.values(), transfer],
  };
  return compileScript(script);
};

const readTurns = (writers: Writers, language: LanguageCode, kind: 'said' | 'near'): SingleTurn[] =>
  readFileSync(new URL(`${writers}/${language}-${kind}.txt`, FOLDER), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((parts) => parts.length === 2)
    .map(([intents = '', text = '']) => ({
      intents: intents.split(',').filter((intent) => intent !== 'greeting') as Intent[],
      text,
      looksLikeIt: kind === 'near',
    }));

const replyTo = ({ intents: [intent], looksLikeIt }: SingleTurn, replies: Replies): string => {
  if (looksLikeIt || intent === undefined) return replies.neutral;
  if (KIN[intent] === 'request') return replies.data;
  if (OPENING.includes(intent)) return replies.trouble;
  if (intent === 'anything-else') return replies.nothingElse;
  if (intent === 'hold-notice') return replies.waits;
  return intent === 'protocol-number' ? replies.noted : replies.neutral;
};

/** A short call around the turn, at the place where such turns are said; and which line the turn is. */
const callAround = (turn: SingleTurn, language: LanguageCode, script: Script) => {
  const replies = REPLIES[language];
  const intent = turn.intents[0] as Intent;
  const agent = (text: string) => ({ speaker: 'agent', text }) as const;
  const customer = (text: string) => ({ speaker: 'customer', text }) as const;
  const [hum, praise] = replies.hums;
  const middle = [agent(hum), customer(replies.talk[0]), agent(praise), customer(replies.talk[1])];
  const before = OPENING.includes(intent) ? [] : [agent(praise), customer(replies.trouble), ...middle];
  const answered = intent === 'closing' ? [] : [customer(replyTo(turn, replies))];
  const after = CLOSING.includes(intent) ? (intent === 'closing' ? [] : [agent(hum)]) : middle;
  const call: WrittenCall = {
    id: 'turn',
    half: 'test',
    script,
    lines: [...before, agent(turn.text), ...answered, ...after],
    labels: { steps: {}, orderViolated: false },
  };
  return { call, at: before.length };
};

/** Which intents the engine finds in the turn, misheard at a rate. */
const foundIn = (turn: SingleTurn, language: LanguageCode, script: CompiledScript, rate: number, seed: number) => {
  const { call, at } = callAround(turn, language, script.script);
  return judgeCall(hear(call, rate, seed), script)
    .steps.filter(({ verdict, evidence }) => verdict === 'said' && evidence?.turnIndex === at)
    .map(({ stepId }) => stepId as Intent);
};

const finds = (intent: Intent, found: readonly Intent[], looksLikeIt: boolean): boolean =>
  found.includes(intent) ||
  (!looksLikeIt && KIN[intent] !== undefined && found.some((other) => KIN[other] === KIN[intent]));

export type SingleTurnFigures = { readonly turns: number; readonly wrong: number; readonly wrongMisheard: number };

/** How many intents of one half (every other line) are missed, or of near turns taken. */
const figuresOf = (
  turns: readonly SingleTurn[],
  language: LanguageCode,
  script: CompiledScript,
  half: 0 | 1,
): SingleTurnFigures => {
  let count = 0;
  let wrong = 0;
  let wrongMisheard = 0;
  for (const [line, turn] of turns.entries()) {
    if (line % 2 !== half || turn.intents.length === 0) continue;
    const clean = foundIn(turn, language, script, 0, SEED);
    const misheard = foundIn(turn, language, script, WORD_ERROR, SEED + line);
    for (const intent of turn.looksLikeIt ? turn.intents.slice(0, 1) : turn.intents) {
      count++;
      if (finds(intent, clean, turn.looksLikeIt) === turn.looksLikeIt) wrong++;
      if (finds(intent, misheard, turn.looksLikeIt) === turn.looksLikeIt) wrongMisheard++;
    }
  }
  return { turns: count, wrong, wrongMisheard };
};

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** Single turns by writers and language: what is missed of those that do an intent, what is taken of those that only look like it. */
export const measureSingleTurns = (): Record<string, object> => {
  console.log(
    '\nsingle turns of agents (lines that were looked at / lines that were not; in brackets with 12 % of words wrong)',
  );
  const shown = ({ turns, wrong, wrongMisheard }: SingleTurnFigures) =>
    `${share(wrong, turns)} (${share(wrongMisheard, turns)}) of ${turns}`;
  const results: Record<string, object> = {};
  for (const language of Object.keys(REPLIES) as LanguageCode[]) {
    const script = scriptOf(language);
    for (const writers of WRITERS) {
      const halves = (kind: 'said' | 'near') => {
        const turns = readTurns(writers, language, kind);
        return { seen: figuresOf(turns, language, script, 0), unseen: figuresOf(turns, language, script, 1) };
      };
      const said = halves('said');
      const near = halves('near');
      console.log(
        `${language}, ${writers} writers: missed ${shown(said.seen)} / ${shown(said.unseen)}   near ones taken ${shown(near.seen)} / ${shown(near.unseen)}`,
      );
      results[`${language}-${writers}`] = { missed: said, taken: near };
    }
  }
  return results;
};
