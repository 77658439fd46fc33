import { problem } from '../model/problem-catalogue.ts';
import type { Parsed, TextFormat } from './intake.ts';

/** XML: an article, or several in one document, in any of the vocabularies that newsrooms exchange. */
export const xmlFormat = { name: 'xml', parse } satisfies TextFormat;

function parse(): Parsed {
  return { drafts: [], problems: [problem('unknown-format', 'an XML document')] };
}
