import type { GuessedLanguage } from '../language/guess-language.ts';

/** Spaces of fixed or no width-break kind that pasted text has where an ordinary space was meant. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u2008\u200a\u202f\u205f]/g;
const RUN = / {2,}/g;
/** A space before high punctuation, but not before an emoticon, and not between the figures of a score. */
const BEFORE_HIGH = /(?<=[^\s:;]) +([:;?!]+)(?=[\s”’"»\]]|(?<![:;])\)|$)(?! ?\d)/g;
/** A space before a stop or comma that ends a word, but not before an ellipsis or a name such as .NET. */
const BEFORE_STOP = /(?<=[\p{L}\p{N}\p{M}"”’»)\]%]) ([.,])(?=[ ”’»)\]]|$)(?! ?[.,])/gu;
const STOP_AFTER_SPACE = / [.,]/;
/** What every line has in it that is not tidy but at its ends. */
const UNTIDY = / [ .,:;?!]|[\u00a0\u1680\u2000-\u2008\u200a\u202f\u205f]/;
/** French sets a no-break space before high punctuation and inside its quotation marks, and within figures. */
const FRENCH_NO_BREAK = /[\u00a0\u202f](?=[:;?!»%€])|(?<=«)[\u00a0\u202f]|(?<=\d)[\u00a0\u202f](?=\d)/g;
const KEPT = '\ue000';
const KEPT_NARROW = '\ue001';

/** One line with its spaces set right: ordinary, single, and none before `: ; ? !` unless the language is French. */
export function tidySpaces(line: string, language: GuessedLanguage): string {
  if (language === 'fr') return tidyFrench(line);
  // The exact patterns look behind at every character; few lines have anything for them.
  if (!UNTIDY.test(line)) return line.trim();
  const spaced = line.replace(ODD_SPACE, ' ').replace(RUN, ' ');
  return withoutSpaceBeforeStops(spaced.replace(BEFORE_HIGH, '$1')).trim();
}

function withoutSpaceBeforeStops(line: string): string {
  return STOP_AFTER_SPACE.test(line) ? line.replace(BEFORE_STOP, '$1') : line;
}

function tidyFrench(line: string): string {
  const spaced = line
    .replace(FRENCH_NO_BREAK, (space) => (space === '\u00a0' ? KEPT : KEPT_NARROW))
    .replace(ODD_SPACE, ' ')
    .replace(RUN, ' ')
    .replaceAll(KEPT, '\u00a0')
    .replaceAll(KEPT_NARROW, '\u202f');
  return withoutSpaceBeforeStops(spaced).trim();
}
