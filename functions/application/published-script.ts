import type { PublishedScript } from '../contracts/script-file.ts';
import type { Script } from '../domain/script/script.ts';

/** A published version as the domain judges by it: without who published it and when. */
export const scriptOf = ({
  effectiveFrom: _from,
  publishedAt: _at,
  publishedBy: _by,
  ...script
}: PublishedScript): Script => script as Script;
