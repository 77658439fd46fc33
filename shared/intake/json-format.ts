import { problem } from '../model/problem-catalogue.ts';
import type { Parsed, TextFormat } from './intake.ts';

/** JSON: an article, or several in a list, in any of the vocabularies that newsrooms exchange. */
export const jsonFormat = { name: 'json', parse } satisfies TextFormat;

function parse(): Parsed {
  return { drafts: [], problems: [problem('unknown-format', 'a JSON document')] };
}
