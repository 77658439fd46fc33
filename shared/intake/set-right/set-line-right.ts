import { composed } from '../../model/composed.ts';
import { cleanCharacters } from './clean-characters.ts';
import { markBidi } from './close-bidi.ts';
import { tidySpaces, withoutGone } from './tidy-spaces.ts';

/** What every text has in it that may have to be changed: anything but Latin letters, their usual marks and single spaces in their places, and references. */
const SUSPECT = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010\u2013-\u2026\u20ac]|&[#a-zA-Z]| [ .,:;?!]/;

/** Whether setting `text` right may change it: of most texts one look tells that it would not. */
export function isSuspect(text: string): boolean {
  return SUSPECT.test(text);
}

/** Text is looked at again while there are ampersands: what went may have stood inside a reference. */
export const MAX_ROUNDS = 4;

/** A field of one line, set right as it is in `language` (BCP 47). */
export function setLineRight(line: string, language: string): string {
  let set = line;
  for (let round = 0; round < MAX_ROUNDS && isSuspect(set); round++) {
    const next = setOnce(set, language);
    if (next === set || !next.includes('&')) return next;
    set = next;
  }
  return set;
}

function setOnce(line: string, language: string): string {
  const { marked, closing } = markBidi(inOneLine(cleanCharacters(line)));
  // What goes may have stood between a letter and its accent.
  return tidySpaces(composed(withoutGone(marked), 'NFC'), language) + closing;
}

/** Line ends and tabs are spaces where text flows. */
export function inOneLine(text: string): string {
  return /[\n\t]/.test(text) ? text.replace(/[\n\t]/g, ' ') : text;
}
