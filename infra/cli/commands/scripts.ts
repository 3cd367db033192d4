import * as z from 'zod';
import { publishResponseSchema, scriptsResponseSchema } from '../../../functions/contracts/api.ts';
import {
  type PublishedScript,
  publishedScriptSchema,
  scriptFileSchema,
} from '../../../functions/contracts/script-file.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';
import { CliFailure, EXIT, type ExitCode } from '../failure.ts';
import { readLocatedFile } from '../located-file.ts';
import { printable } from '../render/printable.ts';
import { renderTable } from '../render/table.ts';
import { kindText, sinceText } from '../render/words.ts';
import { located } from './located-failure.ts';

/** The API takes a hundred scripts at once. */
const SCRIPTS_PER_REQUEST = 100;

/** Publishes all scripts of a file, or none when one of them has an error. */
export const publishScripts = async ({ client, emit, say, locale }: CliContext, path: string): Promise<ExitCode> => {
  const { items, locate } = await readLocatedFile(path, { schema: scriptFileSchema, locale });
  for (let start = 0; start < items.length; start += SCRIPTS_PER_REQUEST) {
    const request = { scripts: items.slice(start, start + SCRIPTS_PER_REQUEST) };
    const { results } = await client
      .send('POST', '/scripts', { body: request, schema: publishResponseSchema })
      .catch((error: unknown) => {
        throw located(error, { root: 'scripts', path, locale, locate: (index, field) => locate(start + index, field) });
      });
    for (const result of results) {
      emit({ type: 'script', ...result });
      const { id, version, effectiveFrom, outcome, rejudged } = result;
      say(
        outcome === 'published'
          ? text(messages.published, locale, { id, version, since: sinceText(effectiveFrom, locale) })
          : text(messages.unchanged, locale, { id, version }),
      );
      if (rejudged > 0) say(`  ${text(messages.rejudged, locale, { n: rejudged })}`);
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

/** One version with its steps; the newest unless told. */
export const showScript = async (
  { client, emit, say, json, locale }: CliContext,
  id: string,
  version: number | undefined,
): Promise<ExitCode> => {
  const schema = z.object({ versions: z.array(publishedScriptSchema) });
  const { versions } = await client.get(`/scripts/${encodeURIComponent(id)}`, schema);
  const script = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (!script) {
    const known = versions.map((one) => one.version).join(', ');
    const message = text(messages.noSuchVersion, locale, { id, version: version ?? '–', versions: known || '–' });
    throw new CliFailure({ kind: 'not-found', message });
  }
  emit(script);
  if (!json) for (const line of scriptLines(script)) say(printable(line));
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
