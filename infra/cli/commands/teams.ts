import * as z from 'zod';
import { teamsResponseSchema } from '../../../functions/contracts/api.ts';
import { teamFileSchema, teamSchema } from '../../../functions/contracts/team.ts';
import { text } from '../../../functions/i18n/catalogue.ts';
import { cliMessages as messages } from '../../../functions/i18n/messages/cli.ts';
import type { CliContext } from '../context.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { renderTable } from '../render/table.ts';
import { readLocatedFile } from '../yaml-file.ts';

export const listTeams = async ({ client, emit, say, locale, terminal }: CliContext): Promise<ExitCode> => {
  const { teams } = await client.get('/teams', teamsResponseSchema);
  for (const team of teams) emit(team);
  const lines = renderTable(
    teams,
    [
      { head: text(messages.headTeam, locale), cell: ({ id }) => id },
      { head: text(messages.headName, locale), cell: ({ name }) => name, flexible: true },
      { head: text(messages.headLanguage, locale), cell: (team) => team.locale },
      {
        head: text(messages.headTimeZone, locale),
        cell: ({ timeZone, usedTimeZone: used }) =>
          used === undefined ? timeZone : text(messages.zoneUnknown, locale, { timeZone, used }),
        flexible: true,
      },
      { head: text(messages.headService, locale), cell: ({ services }) => services.join(', '), flexible: true },
      { head: text(messages.headMembers, locale), cell: ({ members }) => String(members.length), align: 'right' },
    ],
    terminal.columns,
  );
  for (const line of lines) say(line);
  return EXIT.ok;
};

/** Creates or replaces every team of a file; nothing is sent when one of them has an error. */
export const applyTeams = async ({ client, emit, say, locale }: CliContext, path: string): Promise<ExitCode> => {
  const { items } = await readLocatedFile(path, { schema: teamFileSchema, locale });
  for (const team of items) {
    const saved = await client.send('PUT', `/teams/${encodeURIComponent(team.id)}`, {
      body: team,
      schema: z.object({ team: teamSchema }),
    });
    emit(saved.team);
    say(text(messages.teamApplied, locale, { id: saved.team.id }));
  }
  return EXIT.ok;
};
