import * as z from 'zod';
import { publishResponseSchema, scriptsResponseSchema } from '../../../functions/contracts/api.ts';
import {
  type PublishedScript,
  publishedScriptSchema,
  type ScriptFile,
} from '../../../functions/contracts/script-file.ts';
import { scriptBytes } from '../../../functions/contracts/script-size.ts';
import { sharedServices } from '../../../functions/domain/script/shared-service.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import { scriptProblemText } from '../../../functions/i18n/messages/script-problems.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { fieldPath, fileFailure, warningLine } from '../located-file.ts';
import { printable } from '../render/printable.ts';
import { formOf, scriptCsv, scriptYaml } from '../render/script-form.ts';
import { renderTable } from '../render/table.ts';
import { kindText, sinceText } from '../render/words.ts';
import { readScriptFile } from '../script-file.ts';
import { located } from './located-failure.ts';

/** The API takes a hundred scripts at once, and what carries a request to it six megabytes. */
const SCRIPTS_PER_REQUEST = 100;
const BYTES_PER_REQUEST = 3_000_000;

/** Scripts in portions that a request can carry, in their order. */
const portionsOf = (scripts: readonly ScriptFile[]): readonly (readonly ScriptFile[])[] => {
  const portions: ScriptFile[][] = [];
  let bytes = 0;
  for (const script of scripts) {
    const portion = portions.at(-1);
    bytes += scriptBytes(script);
    if (portion !== undefined && portion.length < SCRIPTS_PER_REQUEST && bytes <= BYTES_PER_REQUEST)
      portion.push(script);
    else {
      portions.push([script]);
      bytes = scriptBytes(script);
    }
  }
  return portions;
};

/** Publishes all scripts of a file, or none when one of them has an error. */
export const publishScripts = async (context: CliContext, path: string): Promise<ExitCode> => {
  const { client, emit, say, remark, locale } = context;
  const { items, locate } = await readScriptFile(path, context);
  // A request may hold a part of the file only, and what was published before a refusal stays published.
  const shared = sharedServices(items).map(({ index, problem }) => ({
    ...locate(index, fieldPath(problem.path)),
    message: scriptProblemText(problem, locale),
  }));
  if (shared.length > 0) throw fileFailure(path, shared, locale);
  let start = 0;
  for (const scripts of portionsOf(items)) {
    const first = start;
    start += scripts.length;
    const { results } = await client
      .send('POST', '/scripts', { body: { scripts }, schema: publishResponseSchema })
      .catch((error: unknown) => {
        throw located(error, { root: 'scripts', path, locale, locate: (index, field) => locate(first + index, field) });
      });
    for (const [index, result] of results.entries()) {
      emit({ type: 'script', ...result });
      const { id, version, effectiveFrom, outcome, rejudged } = result;
      say(
        outcome === 'published'
          ? text(messages.published, locale, { id, version, since: sinceText(effectiveFrom, locale) })
          : text(messages.unchanged, locale, { id, version }),
      );
      if (rejudged > 0) say(`  ${text(messages.rejudged, locale, { n: rejudged })}`);
      for (const { path: field, message } of result.warnings) {
        remark(warningLine(path, { ...locate(first + index, fieldPath(field)), message }, locale));
      }
    }
  }
  return EXIT.ok;
};

export const listScripts = async (
  { client, emit, say, locale, terminal }: CliContext,
  service: string | undefined,
): Promise<ExitCode> => {
  const query = service === undefined ? '' : `?${new URLSearchParams({ service })}`;
  const { scripts } = await client.get(`/scripts${query}`, scriptsResponseSchema);
  for (const script of scripts) emit(script);
  if (scripts.length === 0) say(text(messages.noScripts, locale));
  const table = renderTable(
    scripts,
    [
      { head: text(messages.headScript, locale), cell: ({ id }) => id, flexible: true },
      { head: text(messages.headVersion, locale), cell: ({ version }) => String(version), align: 'right' },
      { head: text(messages.headService, locale), cell: (script) => script.service, flexible: true },
      { head: text(messages.headLanguage, locale), cell: ({ language }) => language },
      { head: text(messages.headSteps, locale), cell: ({ steps }) => String(steps.length), align: 'right' },
      { head: text(messages.headSince, locale), cell: ({ effectiveFrom }) => sinceText(effectiveFrom, locale) },
    ],
    terminal.columns,
  );
  if (scripts.length > 0) for (const line of table) say(line);
  return EXIT.ok;
};

export type ShowScriptOptions = { readonly version?: number; readonly csv: boolean; readonly yaml: boolean };

/** One version with its steps, the newest unless told; for people to read, or in a form to edit and publish again. */
export const showScript = async (
  { client, emit, say, json, locale, terminal }: CliContext,
  id: string,
  { version, csv, yaml }: ShowScriptOptions,
): Promise<ExitCode> => {
  if ([csv, yaml, json].filter(Boolean).length > 1)
    throw new CliFailure({ kind: 'usage', message: text(messages.oneForm, locale), exitCode: EXIT.usage });
  const schema = z.object({ versions: z.array(publishedScriptSchema) });
  const { versions } = await client.get(`/scripts/${encodeURIComponent(id)}`, schema);
  const script = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (!script) {
    const known = versions.map((one) => one.version).join(', ');
    const message = text(messages.noSuchVersion, locale, { id, version: version ?? '–', versions: known || '–' });
    throw new CliFailure({ kind: 'not-found', message });
  }
  emit(script);
  if (csv) terminal.stdout(scriptCsv([formOf(script)]));
  else if (yaml) terminal.stdout(scriptYaml(formOf(script)));
  else if (!json) for (const line of scriptLines(script)) say(printable(line));
  return EXIT.ok;

  function scriptLines({ service, language, effectiveFrom, steps, order }: PublishedScript): readonly string[] {
    return [
      `${id} v${script?.version} · ${service} · ${language} · ${order} · ${text(messages.headSince, locale)} ${sinceText(effectiveFrom, locale)}`,
      ...steps.flatMap((step) => [
        '',
        `${step.id}  ${step.title} [${kindText(step.kind, locale)}${step.intent ? `, ${step.intent}` : ''}${step.errorClass ? `, ${step.errorClass}` : ''}]`,
        ...step.phrases.map((phrase) => `    “${phrase}”`),
      ]),
    ];
  }
};
