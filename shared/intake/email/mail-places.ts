import type { Place } from '../../model/problem.ts';
import { createPlaceInText, type LineAndColumn } from '../html/place-in-text.ts';
import type { Parsed } from '../intake.ts';
import { placesMapped } from '../map-places.ts';
import type { Mail } from './mail.ts';

type PartName = 'text' | 'html';

const PART_NAMES: Readonly<Record<PartName, string>> = { text: 'text part', html: 'HTML part' };
/** Lines from its start on by which a part is found in the file, and no more of them than so many characters. */
const TELLING_LINES = 5;
const TELLING = 300;
/** Bytes of a file in which its parts are looked for: attachments follow the text. */
const MOST_SEARCHED = 1024 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** So much of a line’s words finds it in its markup. Characters. */
const LOOKED_FOR = 30;

const latin1 = new TextDecoder('latin1');

/**
 * Where things of a mail stand: on a line of the file where its part stands there as it was written, else on a line of the part as it
 * reads once it is decoded. See docs/decisions/0014-where-a-problem-of-a-word-file-or-a-mail-lies.md.
 */
export class MailPlaces {
  readonly #file: Uint8Array;
  readonly #mail: Pick<Mail, PartName>;
  readonly #isFirst: boolean;
  readonly #parts = new Map<PartName, FoundPart>();
  #lines: readonly string[] | undefined;
  #placeInHtml: ((offset: number) => LineAndColumn) | undefined;

  /** `isFirst` says whether the mail is the first of its file. */
  constructor(file: Uint8Array, mail: Pick<Mail, PartName>, isFirst: boolean) {
    this.#file = file;
    this.#isFirst = isFirst;
    this.#mail = mail;
  }

  /** A line of the header, by the name of its field. */
  ofHeader(name: string): Place {
    if (!this.#isFirst) return { path: name };
    const start = `${name.toLowerCase()}:`;
    const lines = latin1.decode(this.#file.subarray(0, LONGEST_HEADER)).split('\n');
    const line = lines.findIndex((each) => each.slice(0, start.length).toLowerCase() === start);
    return { path: name, ...(line < 0 ? {} : { line: line + 1 }) };
  }

  /** A line of the text part, from 1. */
  ofTextLine(line: number): Place {
    return this.#place('text', { line });
  }

  /** An offset into the HTML part. */
  ofHtml(offset: number): Place {
    this.#placeInHtml ??= createPlaceInText(this.#mail.html);
    return this.#place('html', this.#placeInHtml(offset));
  }

  /** Where the HTML part has these words, the part itself where it has them in other markup. */
  ofHtmlWords(words: string): Place {
    const at = words === '' ? -1 : this.#mail.html.indexOf(words.slice(0, LOOKED_FOR));
    return at < 0 ? { path: PART_NAMES.html } : this.ofHtml(at);
  }

  #place(name: PartName, at: { readonly line: number; readonly column?: number }): Place {
    const part = this.#part(name);
    const line = part.start === undefined ? undefined : part.start + at.line - 1;
    if (line !== undefined && part.lines[at.line - 1] === this.#fileLines[line]) return { ...at, line: line + 1 };
    return { path: PART_NAMES[name], ...at };
  }

  #part(name: PartName): FoundPart {
    const known = this.#parts.get(name);
    if (known) return known;
    const lines = linesOf(this.#mail[name]);
    const found = { lines, start: findLines(this.#fileLines, lines) };
    this.#parts.set(name, found);
    return found;
  }

  get #fileLines(): readonly string[] {
    this.#lines ??= linesOf(latin1.decode(this.#file.subarray(0, MOST_SEARCHED)));
    return this.#lines;
  }
}

interface FoundPart {
  readonly lines: readonly string[];
  /** The line of the file that is its first, from 0; absent where it does not stand there as it is. */
  readonly start: number | undefined;
}

/** The lines of a text, letters beyond ASCII all alike: a part may be in another encoding than its file is read as here. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\r$/, '').replace(/[^\x00-\x7f]+/g, '?'));
}

/** Where the first lines of `part` that say anything stand together in `file`; the line that would be the part’s first. */
function findLines(file: readonly string[], part: readonly string[]): number | undefined {
  const from = part.findIndex((line) => line.trim() !== '');
  if (from < 0) return undefined;
  const telling = part.slice(from, from + TELLING_LINES);
  while (telling.length > 1 && telling.join('').length > TELLING) telling.pop();
  for (let at = file.indexOf(telling[0] ?? ''); at >= 0; at = file.indexOf(telling[0] ?? '', at + 1)) {
    if (telling.every((line, index) => file[at + index] === line)) return at - from;
  }
  return undefined;
}

/** `parsed` with the places of its problems and fields as `placeOf` has them for a line, whatever its reader counted lines of. */
export function withMailPlaces(parsed: Parsed, placeOf: (line: number) => Place): Parsed {
  const moved = (place: Place): Place => {
    const { line, column: _column, path, ...others } = place;
    if (line === undefined) return place;
    return { ...others, ...within(placeOf(line), path) };
  };
  return placesMapped(parsed, moved);
}

/** A place within a part, and what is meant there. */
function within(part: Place, path: string | undefined): Place {
  if (path === undefined) return part;
  return { ...part, path: part.path === undefined ? path : `${part.path}: ${path}` };
}
