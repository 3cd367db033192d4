import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scriptFileSchema } from '../../functions/contracts/script-file.ts';
import { judgeCall } from '../../functions/domain/adherence/judge.ts';
import { type CompiledScript, compileScript } from '../../functions/domain/script/compile.ts';
import { scriptFromFile } from '../../functions/domain/script/in-file.ts';
import { readCall } from './score/calls-file.ts';

const readScripts = (file: string): Map<string, CompiledScript> => {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const scripts = new Map<string, CompiledScript>();
  for (const entry of Array.isArray(parsed) ? parsed : [parsed]) {
    const checked = scriptFileSchema.parse(entry);
    const made = scriptFromFile(checked);
    if ('problems' in made)
      throw new Error(`${checked.id}: ${made.problems.map((p) => `${p.path} ${p.code}`).join(', ')}`);
    scripts.set(checked.id, compileScript(made.script));
  }
  return scripts;
};

/** `score --scripts SCRIPTS.json --calls CALLS.jsonl`: verdicts as JSON lines on standard output. */
export const runScore = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { scripts: { type: 'string' }, calls: { type: 'string' }, report: { type: 'boolean' } },
  });
  if (values.scripts === undefined || values.calls === undefined) {
    process.stderr.write('usage: score --scripts SCRIPTS.json --calls CALLS.jsonl\n');
    return 2;
  }
  const scripts = readScripts(values.scripts);
  const lines = readFileSync(values.calls, 'utf8').split('\n');
  let bad = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const call = readCall(line);
    const problem =
      'problem' in call ? call.problem : scripts.has(call.scriptId) ? undefined : `no script ${call.scriptId}`;
    if ('problem' in call || problem !== undefined) {
      bad++;
      process.stderr.write(`${values.calls}:${index + 1}: ${problem}\n`);
      continue;
    }
    const compiled = scripts.get(call.scriptId);
    if (compiled === undefined) continue;
    const verdicts = judgeCall(call.transcript, compiled);
    process.stdout.write(`${JSON.stringify({ callId: call.callId, ...verdicts })}\n`);
  }
  return bad === 0 ? 0 : 1;
};

if (import.meta.main) process.exitCode = await runScore(process.argv.slice(2));
