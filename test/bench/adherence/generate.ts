import type { Speaker, Transcript, Turn } from '../../../functions/domain/transcript/transcript.ts';
import { chance } from '../scoring/calls.ts';
import { type Noise, pick, recognise } from './noise.ts';
import type { Templates } from './templates/template.ts';

export type Split = 'development' | 'test';

/** How a step was treated in a generated call: the truth that verdicts are compared with. */
export type Truth = {
  readonly stepId: string;
  readonly said: boolean;
  /** What a missing step was replaced by: nothing, a near phrase or denial, or the customer saying it. */
  readonly instead?: 'nothing' | 'near' | 'customer';
  /** The script's words, or other ones. */
  readonly words?: 'script' | 'spoken';
};

export type BenchCall = {
  readonly transcript: Transcript;
  readonly truths: readonly Truth[];
  readonly exchanged: boolean;
};

type Line = { speaker: Speaker; words: string[] };

const digitsIn = {
  'es-MX': 'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'pt-BR': 'zero um dois três quatro cinco seis sete oito nove',
  'en-US': 'zero one two three four five six seven eight nine',
} as const;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[¿?¡!.,;:]/g, '');

/** Whether a step belongs to the agent's first turn, where several are said in one breath. */
const OPENING = new Set(['greeting', 'notice', 'name', 'help']);

/** One call: each step said with probability 3/4 in script's or other words, else missing or replaced; then recognised. */
export const generateCall = (templates: Templates, split: Split, rate: number, seed: number): BenchCall => {
  const random = chance(seed);
  const noise: Noise = { random, fillers: templates.fillers, shortWords: templates.shortWords };
  const { script } = templates;
  const digitWords = digitsIn[script.language as keyof typeof digitsIn].split(' ');
  const fill = (text: string): string => {
    const code = Array.from({ length: 5 }, () => Math.floor(random() * 10));
    const spoken = random() < 0.5 ? code.join('') : code.map((digit) => digitWords[digit]).join(' ');
    return plain(text)
      .replaceAll(/\{(agente|atendente|agent)\}/g, pick(templates.names, random))
      .replaceAll(/\{(plazo|prazo|time)\}/g, pick(templates.times, random))
      .replaceAll(/\{(folio|protocolo|code)\}/g, spoken);
  };
  const truths: Truth[] = [];
  const said = new Map<string, string>();
  const near = new Map<string, string>();
  const byCustomer = new Map<string, string>();
  for (const step of script.steps) {
    const forbidden = step.kind === 'forbidden';
    const isSaid = random() < (forbidden ? 0.2 : 0.75);
    const spoken = templates[split][step.id] ?? [];
    const words = random() < 0.35 ? 'script' : 'spoken';
    const text = fill(pick(words === 'script' ? step.phrases : spoken, random));
    if (isSaid) {
      said.set(step.id, text);
      truths.push({ stepId: step.id, said: true, words });
      continue;
    }
    const nearOnes = templates.near[split][step.id];
    const how = random();
    if (nearOnes !== undefined && how < 0.5) {
      near.set(step.id, pick(nearOnes, random));
      truths.push({ stepId: step.id, said: false, instead: 'near' });
    } else if (
      how > 0.75 &&
      !OPENING.has(step.id) &&
      step.id !== 'close' &&
      step.id !== 'folio' &&
      step.id !== 'result'
    ) {
      byCustomer.set(step.id, text);
      truths.push({ stepId: step.id, said: false, instead: 'customer' });
    } else truths.push({ stepId: step.id, said: false, instead: 'nothing' });
  }

  const lines: Line[] = [];
  const add = (speaker: Speaker, text: string) => lines.push({ speaker, words: text.split(' ') });
  const opening = script.steps
    .filter(({ id }) => OPENING.has(id))
    .flatMap(({ id }) => said.get(id) ?? near.get(id) ?? []);
  if (opening.length === 0) add('agent', pick(templates.agentTalk, random));
  else if (random() < 0.7) add('agent', opening.join(' '));
  else for (const part of opening) add('agent', part);
  const middle = script.steps.filter(({ id }) => !OPENING.has(id) && id !== 'close').map(({ id }) => id);
  // An exchange of two steps far enough apart to be a fault: the result before the data.
  const exchanged = said.has('data') && said.has('result') && random() < 0.12;
  if (exchanged) {
    const first = middle.indexOf('data');
    const second = middle.indexOf('result');
    middle[first] = 'result';
    middle[second] = 'data';
  }
  for (const id of middle) {
    add('customer', pick(templates.customerTalk, random));
    if (random() < 0.5) {
      add('agent', pick(templates.agentTalk, random));
      add('customer', pick(templates.customerTalk, random));
    }
    const own = said.get(id) ?? near.get(id);
    const theirs = byCustomer.get(id);
    if (theirs !== undefined) add('customer', theirs);
    if (own === undefined) continue;
    const words = own.split(' ');
    const chanceOfForm = random();
    if (chanceOfForm < 0.08 && words.length > 5) {
      // Spread over two turns, with a word of the customer's between.
      const cut = Math.ceil(words.length / 2);
      lines.push({ speaker: 'agent', words: words.slice(0, cut) });
      add('customer', 'mhm');
      lines.push({ speaker: 'agent', words: words.slice(cut) });
    } else if (chanceOfForm < 0.3)
      lines.push({ speaker: 'agent', words: [...pick(templates.agentTalk, random).split(' '), ...words] });
    else lines.push({ speaker: 'agent', words });
    if (random() < 0.06) lines.push({ speaker: 'agent', words });
  }
  add('customer', pick(templates.customerTalk, random));
  const end = said.get('close') ?? near.get('close');
  add('agent', end ?? pick(templates.agentTalk, random));
  if (random() < 0.5) add('customer', pick(templates.customerTalk, random));

  let ms = 800;
  const skewMs = random() < 0.2 ? 2000 : 0;
  const turns: Turn[] = [];
  for (const line of lines) {
    const words = recognise(line.words, rate, noise).filter((word) => word !== '');
    if (random() < rate / 3) words.push(pick(templates.shortWords, random));
    if (words.length === 0) continue;
    const heard = words.map((text) => {
      const startMs = ms + (line.speaker === 'customer' ? skewMs : 0);
      ms += 260;
      return { text, startMs, endMs: startMs + 220, confidence: Math.round(100 * (1 - rate * random())) / 100 };
    });
    ms += 500;
    turns.push({
      speaker: line.speaker,
      startMs: heard[0]?.startMs ?? ms,
      endMs: heard.at(-1)?.endMs ?? ms,
      text: words.join(' '),
      confidence: 1 - rate / 2,
      words: heard,
    });
  }
  turns.sort((one, other) => one.startMs - other.startMs);
  return {
    transcript: {
      language: script.language,
      durationMs: ms,
      turns,
      provenance: { engine: 'supplied', separation: 'channels' },
    },
    truths,
    exchanged,
  };
};
