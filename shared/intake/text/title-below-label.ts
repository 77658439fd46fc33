import { isCredited } from './bylines.ts';
import { isHeadlineLike } from './headline.ts';
import { countWords, endsInFullStop, endsSentence, foldLine, isWiderThan } from './letters.ts';
import { mayBeName } from './names.ts';
import { opensText } from './opens-text.ts';
import { endsInCredit } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { isHome } from './section-labels.ts';

/** Lines among which the title is looked for. */
const DEEPEST = 8;
const LONGEST = 220;
/** Words. */
const LONGEST_LABEL = 4;
const SHORTEST_TITLE = 5;
/** Characters that two titles have in common by no accident. */
const SHORTEST_SAME = 16;
const SMALL_WORDS = 2;
/** Lines below a title in which what it is about is named, and their columns. */
const NAMED_WITHIN = 16;
const TEXT = 60;
const NAME_OPENING = /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u;
/** `2024 Elections`: a matter of the year, above an article on it. */
const OF_A_YEAR = /(?<!\d)20\d\d(?!\d)/;

/**
 * Where the title stands below a first line that only seems to be it: the steps to it, run together with the title itself; or a label
 * all of whose words the title has; the alt text of a picture whose caption follows; or a label with capitals throughout above a sentence
 * that is signed. 0 where the first line may be it.
 */
export function findTitleBelow(pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (!first || first.headingLevel !== undefined || first.text.length > LONGEST) return 0;
  if (mayBeName(first.text) && opensText(pieces, 0)) return 0;
  const isLabel = countWords(first.text) <= LONGEST_LABEL && !endsSentence(first.text);
  let isOfPicture = false;
  for (let i = 1; i < Math.min(pieces.length - 1, DEEPEST); i++) {
    const piece = pieces[i];
    if (!piece || piece.text.length > LONGEST) return 0;
    if (endsInCredit(piece.text)) {
      isOfPicture ||= isLabel && hasWordsOf(piece.text, first.text);
      continue;
    }
    if (isOfPicture && isHeadlineLike(piece, pieces[i + 1])) return i;
    if (piece.text.length >= SHORTEST_SAME && endsTrail(first.text, piece.text)) return i;
    if (countWords(piece.text) < SHORTEST_TITLE) continue;
    if (isLabel && isTitleOf(first.text, pieces, i)) return i;
    if (isProse(piece)) return 0;
  }
  return 0;
}

/**
 * Whether a line is the title with something of the page's run together with it: the steps to it with nothing between them, what it is
 * (`now reading: …`), the site's name behind it.
 */
function endsTrail(line: string, title: string): boolean {
  if (line.length <= title.length) return false;
  if (line.startsWith(title)) return /^\s*[|·–—-]\s/.test(line.slice(title.length));
  if (!line.endsWith(title)) return false;
  const steps = line.slice(0, -title.length);
  return /[\p{L}\p{N}]$|: $/u.test(steps) || isHome(steps.trim());
}

function isTitleOf(label: string, pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  const signed = isSigned(pieces, i);
  if (!signed && (endsSentence(text) || pieces[i + 1]?.gap === 0)) return false;
  if (OF_A_YEAR.test(label)) return true;
  if (hasWordsOf(text, label)) return true;
  return (
    signed &&
    hasOnlyCapitals(label) &&
    countSmall(text) >= SMALL_WORDS &&
    !endsInFullStop(text) &&
    !isNamedIn(pieces.slice(i + 1, i + 1 + NAMED_WITHIN), label)
  );
}

/** Whether the text names what the first two words do: the label is the title, and of that. */
function isNamedIn(below: readonly Piece[], label: string): boolean {
  const name = NAME_OPENING.exec(label)?.[0];
  return name !== undefined && below.some(({ text }) => isWiderThan(text, TEXT) && text.includes(name));
}

function hasWordsOf(title: string, label: string): boolean {
  const words = new Set(foldLine(title).split(' '));
  return foldLine(label)
    .split(' ')
    .every((word) => words.has(word));
}

function countSmall(line: string): number {
  return line.split(' ').filter((word) => /^\p{Ll}{3}/u.test(word)).length;
}

/** Whether a line is two words and more that all open with a capital. */
function hasOnlyCapitals(line: string): boolean {
  const words = line.split(' ').filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.every((word) => /^\P{L}?\p{Lu}/u.test(word));
}

/** Whether who wrote it, or when, stands directly below. */
function isSigned(pieces: readonly Piece[], i: number): boolean {
  const below = pieces[i + 1];
  if (!below || below.text.length > LONGEST) return false;
  return isCredited(below.text);
}
