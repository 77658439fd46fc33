import { problem } from '../model/problem-catalogue.ts';
import type { ByteFormat, Parsed } from './intake.ts';

/** Word (Office Open XML, ECMA-376). */
export const docxFormat = { name: 'docx', parse } satisfies ByteFormat;

function parse(): Parsed {
  return { drafts: [], problems: [problem('unknown-format', 'a Word (DOCX) document')] };
}
