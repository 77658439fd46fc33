import type { GivenFields } from '../intake.ts';
import type { CreditLine } from './bylines.ts';
import type { FieldsFound } from './fields-found.ts';
import { foldLine } from './letters.ts';
import type { Piece } from './piece.ts';

/** A document divided: what stands above the article's text, and the text. */
export interface Head {
  readonly fields: FieldsFound;
  readonly body: readonly Piece[];
}

export interface HeadOptions {
  /** Whether figures such as `03/04/2026` name the day first. */
  readonly dayFirst: boolean;
  /** What the front matter gave: what a line says besides is text. */
  readonly given: GivenFields;
  /** Whether the agency that signs the text always sets one sentence below its headlines, and the text below that. */
  readonly hasSubtitle?: boolean;
}

/** Nothing of the head stands deeper than this. */
export const MAX_HEAD_PIECES = 24;

/** What is found first stays; a second byline line adds its names. `line` is where the credit stands. */
export function withCredit(fields: FieldsFound, credit: CreditLine, line?: number): FieldsFound {
  const byline =
    fields.byline !== undefined && credit.byline !== undefined && foldLine(fields.byline) !== foldLine(credit.byline)
      ? `${fields.byline}, ${credit.byline}`
      : (fields.byline ?? credit.byline);
  const dateline = fields.dateline ?? credit.dateline;
  const published = fields.published ?? credit.published?.instant;
  const modified = fields.modified ?? credit.modified?.instant;
  return {
    ...fields,
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(published === undefined ? {} : { published }),
    ...(fields.published === undefined && published !== undefined && line !== undefined ? { publishedLine: line } : {}),
    ...(modified === undefined ? {} : { modified }),
  };
}
