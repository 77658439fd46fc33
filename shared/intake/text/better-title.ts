import { countWords, endsSentence, isWiderThan } from './letters.ts';
import { opensTitle } from './lone-label.ts';
import { lowestTitle } from './lowest-title.ts';
import { mayBeTitle } from './may-be-title.ts';
import { isProse, type Piece } from './piece.ts';
import { shareIn, wordsOf } from './title-words.ts';

/** More words are a title, whatever the text says, and so are more than of a label directly above. */
const MOST_WORDS = 12;
/** Words of a label that stands directly above its title. */
const NEAREST = 4;
/** Lines among which the title is looked for. */
const DEEPEST = 20;
/** Columns of text. */
const TEXT = 60;
/** Paragraphs whose words a title shares. */
const WORDS_FROM = 10;
/** Characters of each. */
const LOOKED_AT = 300;
const LEAST_WORDS = 4;
const LEAST_SHARE = 0.4;

/**
 * Where the title stands below a first line that is a site's name or a label: that has no word of the text, the title has most of its own
 * from there. 0 where the first line may be the title.
 */
export function findBetterTitle(pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (!first || first.headingLevel !== undefined || countWords(first.text) > MOST_WORDS) return 0;
  if (endsSentence(first.text) || opensTitle(first.text)) return 0;
  const text = Math.min(pieces.slice(0, DEEPEST + 1).findIndex(isText), lowestTitle(pieces));
  if (text < 2) return 0;
  const nearest = countWords(first.text) <= NEAREST ? 1 : 2;
  const titles = pieces
    .slice(0, text)
    .flatMap((piece, i) =>
      i >= nearest && countWords(piece.text) >= LEAST_WORDS && mayBeTitle(piece, pieces[i + 1]) ? [i] : [],
    );
  if (titles.length === 0) return 0;
  const paragraphs = pieces.slice(text, text + WORDS_FROM);
  // Most titles share a word with the text, and to look for it is quicker than to take all paragraphs apart.
  const own = Array.from(wordsOf([first]), (word) => ` ${word}`);
  if (paragraphs.some((paragraph) => hasAny(` ${paragraph.text.slice(0, LOOKED_AT).toLowerCase()}`, own))) return 0;
  const words = wordsOf(paragraphs);
  if (shareIn(words, first.text) > 0) return 0;
  return titles.find((i) => shareIn(words, pieces[i]?.text ?? '') >= LEAST_SHARE) ?? 0;
}

function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function isText(piece: Piece): boolean {
  return isProse(piece) && endsSentence(piece.text) && isWiderThan(piece.text, TEXT);
}
