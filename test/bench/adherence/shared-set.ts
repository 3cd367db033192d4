import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { scriptFileSchema } from '../../../functions/contracts/script-file.ts';
import { judgeCall } from '../../../functions/domain/adherence/judge.ts';
import { compileScript } from '../../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../../functions/domain/script/in-file.ts';
import { readCall } from '../../../infra/cli/score/calls-file.ts';
import { type CallOutcome, compare, figureOf, reportOf } from '../../../infra/cli/score/report.ts';

const FOLDER = new URL('../../../../shared/adherence/', import.meta.url);
const FILES = ['en-hvb', 'en-hvb-ablated', 'es-hand', 'pt-hand', 'es-insurance', 'pt-insurance'] as const;

/**
 * The labelled calls outside of the project, in two halves: errors of the first (every other call) were looked at while the
 * engine was made, of the second only sums.
 */
export const measureShared = async (): Promise<Record<string, object>> => {
  const scripts = new Map<string, ReturnType<typeof compileScript>>();
  for (const entry of JSON.parse(readFileSync(new URL('scripts.json', FOLDER), 'utf8')) as unknown[]) {
    const made = scriptFromFile(scriptFileSchema.parse(entry));
    if ('script' in made) scripts.set(made.script.id, compileScript(made.script));
  }
  const results: Record<string, object> = {};
  for (const file of FILES) {
    const outcomes: CallOutcome[] = [];
    for await (const line of createInterface({ input: createReadStream(new URL(`${file}.jsonl`, FOLDER)) })) {
      if (line.trim() === '') continue;
      const call = readCall(line, 'en');
      if ('problem' in call || call.labels === undefined) throw new Error(`${file}: ${JSON.stringify(call)}`);
      const compiled = scripts.get(call.scriptId);
      if (compiled === undefined) throw new Error(`${file}: no script ${call.scriptId}`);
      outcomes.push(compare(call.labels, judgeCall(call.transcript, compiled)));
    }
    const halves = [0, 1].map((half) => outcomes.filter((_, index) => index % 2 === half));
    const missingOf = (list: readonly CallOutcome[]) =>
      figureOf(
        list.reduce(
          (sum, { missing }) => ({ tp: sum.tp + missing.tp, fp: sum.fp + missing.fp, fn: sum.fn + missing.fn }),
          { tp: 0, fp: 0, fn: 0 },
        ),
      ).f1;
    const [seen, unseen] = halves.map((half) => missingOf(half));
    console.log(
      `\n${file}: ${reportOf(outcomes).table}\nmissing F1 of the half that was looked at ${seen?.toFixed(3)}, of the other ${unseen?.toFixed(3)}`,
    );
    results[file] = { ...reportOf(outcomes).json, halves: { seen, unseen } };
  }
  return results;
};
