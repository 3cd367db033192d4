import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import type { CallVerdicts } from '../../../functions/domain/adherence/verdict.ts';
import { type CompiledScript, compileScript } from '../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import type { Script } from '../../../functions/domain/script/script.ts';
import type { Speaker, Transcript, Turn } from '../../../functions/domain/transcript/transcript.ts';
import type { CallLabels } from '../../../infra/cli/score/calls-file.ts';
import { type CallOutcome, compare, reportOf } from '../../../infra/cli/score/report.ts';
import { chance } from '../scoring/calls.ts';
import { type Noise, recognise } from './noise.ts';
import { english } from './templates/english.ts';
import { portuguese } from './templates/portuguese.ts';
import { spanish } from './templates/spanish.ts';

const FOLDER = new URL('calls/', import.meta.url);
const LANGUAGES = { es: spanish, pt: portuguese, en: english } as const;
export type LanguageCode = keyof typeof LANGUAGES;

/** Calls of these numbers were shown to people who work on the engine before the halves were drawn. */
const SHOWN = 3;
/** Files written when the banks were nearly done: only ever measured. */
const KEPT_APART = /^[a-z]{2}4-/;
/** Files written after that, to learn from: every call may be looked at. */
const LEARNT_FROM = /^[a-z]{2}5-/;
const MS_A_WORD = 260;
const MS_BETWEEN_TURNS = 500;
const WORD_ERROR = 0.12;
/** Each call is misheard so many times, otherwise each time. */
const HEARINGS = 3;

/**
 * A call as it was written for the benchmark: by somebody who knew what each step means and neither the script's words nor
 * the engine. Format of the files in `calls/`: `=== ID KIND COMPANY`, then `order: S9>S6` (a fault of order), `skip: S7`
 * (steps that are not scored), and the turns, `A[S1,S2]: …` with the steps the agent does there, `C: …`.
 */
export type WrittenCall = {
  readonly id: string;
  readonly half: 'development' | 'test';
  readonly script: Script;
  readonly lines: readonly { readonly speaker: Speaker; readonly text: string }[];
  readonly labels: CallLabels;
};

const TURN = /^([AC])(?:\[([^\]]*)\])?:\s*(.+)$/;

const SCRIPTS = readFileSync(new URL('scripts.yaml', FOLDER), 'utf8');

/** The scripts of all languages with a company's name in them, by id. */
const scriptsOf = (company: string): Map<string, Script> =>
  new Map(
    (parse(SCRIPTS.replaceAll('COMPANY', company)) as unknown[]).map((entry) => {
      const made = scriptFromFile(scriptFileSchema.parse(entry));
      if (!('script' in made)) throw new Error(`scripts.yaml: ${JSON.stringify(made.problems)}`);
      return [made.script.id, made.script];
    }),
  );

/** The scripts of a language with a company's name. */
export const scriptsFor = (language: LanguageCode, company: string): Script[] =>
  [...scriptsOf(company).values()].filter(({ id }) => id.startsWith(language));

const companies = new Map<string, ReadonlyMap<string, Script>>();

const scriptFor = (language: string, kind: string, company: string): Script => {
  const scripts = companies.get(company) ?? scriptsOf(company);
  companies.set(company, scripts);
  const script = scripts.get(`${language}-${kind}`);
  if (script === undefined) throw new Error(`no script ${language}-${kind}`);
  return script;
};

const compiled = new WeakMap<Script, CompiledScript>();

/** A script made ready once, when the first call is judged by it: there are hundreds of companies. */
const ready = (script: Script): CompiledScript => {
  const made = compiled.get(script) ?? compileScript(script);
  compiled.set(script, made);
  return made;
};

const readCall = (block: string): WrittenCall => {
  const [head = '', ...rest] = block.split('\n').map((line) => line.trim());
  const [id = '', kind = '', ...named] = head.split(/\s+/);
  const company = named.join(' ');
  if (company === '') throw new Error(`${id}: whose call is it?`);
  const number = Number(id.split('-')[1]);
  const script = scriptFor(id.slice(0, 2), kind, company);
  const done = new Map<string, number[]>();
  const skipped = new Set<string>();
  const lines: { speaker: Speaker; text: string }[] = [];
  let orderViolated = false;
  for (const line of rest) {
    if (line === '') continue;
    const turn = TURN.exec(line);
    if (line.startsWith('order:')) orderViolated = true;
    else if (line.startsWith('skip:')) for (const step of line.slice(5).split(',')) skipped.add(step.trim());
    else if (turn === null) throw new Error(`${id}: not a turn: ${line}`);
    else {
      for (const step of (turn[2] ?? '').split(',').map((name) => name.trim())) {
        if (step === '') continue;
        if (!script.steps.some((known) => known.id === step)) throw new Error(`${id}: no step ${step}`);
        done.set(step, [...(done.get(step) ?? []), lines.length]);
      }
      lines.push({ speaker: turn[1] === 'A' ? 'agent' : 'customer', text: turn[3] ?? '' });
    }
  }
  const steps: Record<string, { status: string; turns: number[] }> = {};
  for (const step of script.steps) {
    const turns = done.get(step.id) ?? [];
    const forbidden = step.kind === 'forbidden';
    const status = skipped.has(step.id)
      ? 'ambiguous'
      : turns.length > 0
        ? forbidden
          ? 'said'
          : 'done'
        : forbidden
          ? 'not_said'
          : 'missing';
    steps[step.id] = { status, turns };
  }
  const mayBeSeen = LEARNT_FROM.test(id) || (!KEPT_APART.test(id) && (number <= SHOWN || number % 2 === 1));
  const half = mayBeSeen ? 'development' : 'test';
  return { id, half, script, lines, labels: { steps, orderViolated } };
};

/** All written calls of a language, in the order of the files. */
export const writtenCalls = (language: LanguageCode): WrittenCall[] =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(language) && name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, FOLDER), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((block) => readCall(block)),
    );

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s'’]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The call as a recogniser would have it. No turn is lost, so that labels keep pointing at their turns. */
export const hear = (call: WrittenCall, rate: number, seed: number): Transcript => {
  const { language } = call.script;
  const templates = LANGUAGES[language.slice(0, 2) as LanguageCode];
  const noise: Noise = { random: chance(seed), fillers: templates.fillers, shortWords: templates.shortWords };
  let ms = 800;
  const turns = call.lines.map(({ speaker, text }): Turn => {
    const said = plain(text).split(' ');
    const heard = recognise(said, rate, noise).filter((word) => word !== '');
    const words = (heard.length === 0 ? said : heard).map((word) => {
      const startMs = ms;
      ms += MS_A_WORD;
      return { text: word, startMs, endMs: ms - 40, confidence: Math.round(100 * (1 - rate * noise.random())) / 100 };
    });
    const startMs = words[0]?.startMs ?? ms;
    const endMs = words.at(-1)?.endMs ?? ms;
    ms += MS_BETWEEN_TURNS;
    return { speaker, startMs, endMs, text: words.map((word) => word.text).join(' '), confidence: 1 - rate / 2, words };
  });
  return { language, durationMs: ms, turns, provenance: { engine: 'supplied', separation: 'channels' } };
};

export type HeardCall = {
  readonly call: WrittenCall;
  readonly transcript: Transcript;
  readonly verdicts: CallVerdicts;
};

/** Each call of one half, misheard and judged. */
export const judgeWritten = function* (language: LanguageCode, half: WrittenCall['half']): Generator<HeardCall> {
  for (const [index, call] of writtenCalls(language).entries()) {
    if (call.half !== half) continue;
    for (let hearing = 0; hearing < HEARINGS; hearing++) {
      const transcript = hear(call, WORD_ERROR, 90_001 + index * 101 + hearing * 7_919);
      yield { call, transcript, verdicts: judgeCall(transcript, ready(call.script)) };
    }
  }
};

/** Figures of the written calls by language and half, printed as they come. */
export const measureWritten = (): Record<string, object> => {
  const results: Record<string, object> = {};
  for (const language of Object.keys(LANGUAGES) as LanguageCode[])
    for (const half of ['development', 'test'] as const) {
      const outcomes: CallOutcome[] = [];
      for (const { call, verdicts } of judgeWritten(language, half)) outcomes.push(compare(call.labels, verdicts));
      if (outcomes.length === 0) continue;
      const { table, json } = reportOf(outcomes);
      console.log(`\nwritten calls, ${language}, ${half} half, ${HEARINGS} hearings each: ${table}`);
      results[`${language}-${half}`] = json;
    }
  return results;
};
