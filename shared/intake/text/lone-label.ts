import { readCreditLine } from './bylines.ts';
import { isStamp } from './dates.ts';
import { furnitureKind } from './furniture.ts';
import { isHeadlineLike } from './headline.ts';
import { columns, countWords } from './letters.ts';
import { areNames, isAgency } from './names.ts';
import { endsInCredit } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { isWhollyQuoted } from './quotations.ts';
import { isGenre, isKnownSection } from './section-labels.ts';
import { shareIn, wordsOf } from './title-words.ts';

/** Columns of a title that need not have many words, in languages that compound them. */
const WIDE_TITLE = 40;
/** More labels one below the other are no trail to the article. */
const MOST_LABELS = 5;
/** Words of which each has a capital, or letters without case. */
const LABEL =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}\d’'.-]{1,19}(?: (?:&|and|und|et|y|e|en|og|och|i|de|of|[\p{Lu}\p{Lo}][\p{L}\p{M}\d’'.-]{1,19})){0,4}$/u;
/** `3. Liga`, `electric cars`: one or two words that no sentence opens with. */
const SMALL_LABEL = /^(?:\d{1,2}\. )?\p{L}[\p{L}\p{M}’'-]{2,19}(?: \p{L}[\p{L}\p{M}’'-]{2,19})?$/u;
/** Up to four words that end no sentence, if the text has none of them. */
const LOOSE_LABEL = /^[\p{L}\d][^.!?…:;,|]*[\p{L}\d]$/u;
/** How sites are called that are no papers. */
const NAMES_SITE = /^\p{L}.*\s(?:[Bb]log|Newsletter|Podcast|Magazine|Magazin|Newsroom|Weekly|Online|Insights)$/u;
/** Lines among which the words of a label are looked for. */
const WORDS_WITHIN = 16;
const LONGEST_TRAIL = 60;
/** Words of the title that a trail leads to. */
const TRAIL_TO = 4;
const ARROW = /[›»>]/;
const PARTS_OF_TRAIL = / ?[|/›»>] ?/;
const WIDEST_TITLE = 170;
/** Articles open titles, not the names of sections. */
const OPENS_TITLE =
  /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|o|os|as|um|uma|de|het|een)\s/i;
const OPENS_SUBTITLE =
  /^(?:how|why|what|where|when|who|inside|wie|warum|weshalb|comment|pourquoi|cómo|por qué|come|perché|como|hoe|waarom)\s/i;

/** Whether a few words, of no section that is known, stand above a title of several: alone or in a row of such labels. */
export function isLoneLabel(pieces: readonly Piece[], i: number, dayFirst: boolean): boolean {
  if (i > MOST_LABELS || !isLabelLike(pieces[i])) return false;
  let end = i + 1;
  while (end < i + MOST_LABELS && isLabelOrBetween(pieces[end], dayFirst)) end++;
  // The title may be as short as a label: then it is the last line above the day.
  const credit = pieces[end];
  if (end > i + 1 && credit && isSignedOrDated(credit) && isLabelLike(pieces[end - 1])) end--;
  const label = pieces.slice(i, end).findLast((piece) => isLabelLike(piece));
  const [title, below, last] = pieces.slice(end, end + 3);
  if (!label || !title || !below || !isTitleBelowLabel(title, below)) return false;
  const words = countWords(label.text);
  const titleWords = countWords(title.text);
  const isSubtitled = last !== undefined && countWords(below.text) >= 4 && isBelowTitle(last);
  const isTrail = pieces.slice(i, end).some(({ text }) => isTrailOfLabels(text) || isSeparator(text));
  const [least, times] = isTrail ? [TRAIL_TO, 1] : isSubtitled ? [4, 1] : words > 1 || end > i + 1 ? [6, 1.8] : [5, 1];
  // A single word above a longer line that is dated or signed.
  if (
    words === 1 &&
    end === i + 1 &&
    titleWords >= 3 &&
    columns(title.text) >= columns(label.text) * 2 &&
    isDated(below)
  )
    return !OPENS_SUBTITLE.test(title.text);
  // Below the kind of piece stands what it is about, and then the title.
  if (isGenre(pieces[i - 1]?.text ?? '') && titleWords >= TRAIL_TO && isDated(below))
    return columns(title.text) > columns(label.text);
  if (titleWords < least && columns(title.text) < WIDE_TITLE) return false;
  if (columns(title.text) < columns(label.text) * times) return false;
  if (isTrail) return true;
  if (NAMES_SITE.test(label.text) || isAboveQuotation(label, title)) return true;
  if (words > 2 && !LABEL.test(label.text))
    return !OPENS_TITLE.test(label.text) && isForeignToText(label, title, pieces.slice(end + 1));
  if (words > 1 && (OPENS_TITLE.test(label.text) || OPENS_SUBTITLE.test(title.text))) return false;
  if (isBelowTitle(below) || (last !== undefined && countWords(below.text) >= 6 && isBelowTitle(last))) return true;
  // Of two lines that nothing else tells apart, a word or two above a long one are its label.
  if (OPENS_SUBTITLE.test(title.text)) return false;
  return (words <= 2 && titleWords >= 7) || (words === 1 && titleWords >= 5 && countWords(below.text) >= 6);
}

/** A title is longer than most lines that are no sentence, but no paragraph. */
function isTitleBelowLabel(title: Piece, below: Piece): boolean {
  return columns(title.text) <= WIDEST_TITLE && isHeadlineLike(title, below);
}

/** What stands among the labels above a title: buttons, days, marks. */
function isLabelOrBetween(piece: Piece | undefined, dayFirst: boolean): boolean {
  if (!piece || piece.headingLevel !== undefined) return false;
  const { text } = piece;
  if (isLabelLike(piece) || isSeparator(text) || isTrailOfLabels(text) || furnitureKind(text) !== undefined)
    return true;
  return isStamp(text) && readCreditLine(text, dayFirst)?.byline === undefined;
}

function isLabelLike(piece: Piece | undefined): boolean {
  if (!piece || piece.headingLevel !== undefined || piece.text.length > 30) return false;
  const { text } = piece;
  const isLabel = LABEL.test(text) || SMALL_LABEL.test(text) || (LOOSE_LABEL.test(text) && countWords(text) <= 4);
  return isLabel && readCreditLine(text, false) === undefined;
}

/** `Interview mit der Försterin` above what she said: a kind of piece, and a headline that is a quotation. */
function isAboveQuotation(label: Piece, title: Piece): boolean {
  return isWhollyQuoted(title.text) && isGenre(label.text.split(' ', 1)[0] ?? '');
}

/** Whether the text has the words of the title, but not those of the label: a headline of few words shares them as well. */
function isForeignToText(label: Piece, title: Piece, below: readonly Piece[]): boolean {
  const words = wordsOf(below.slice(0, WORDS_WITHIN));
  return shareIn(words, label.text) === 0 && shareIn(words, title.text) >= 0.3;
}

/** `News|Israel-Palestine conflict`, `Health / Diet / Alcohol`: short parts between marks, above a title. */
function isTrailOfLabels(text: string): boolean {
  if (text.length > LONGEST_TRAIL || !/[|/›»>]/.test(text) || /[.!?](?:\s|$)/.test(text)) return false;
  const parts = text.split(PARTS_OF_TRAIL);
  return (
    parts.length > 1 && parts.every((part) => part !== '' && countWords(part) <= 3 && /^[\p{Lu}\p{Lo}]/u.test(part))
  );
}

function isDated({ text }: Piece): boolean {
  const credit = readCreditLine(text, false);
  return credit?.published !== undefined || credit?.modified !== undefined;
}

function isSignedOrDated(piece: Piece): boolean {
  return isDated(piece) || readCreditLine(piece.text, false)?.byline !== undefined;
}

function isBelowTitle(piece: Piece): boolean {
  if (isProse(piece) || endsInCredit(piece.text)) return true;
  return readCreditLine(piece.text, false) !== undefined || areNames(piece.text) || isAgency(piece.text);
}

/** Whether the line is a mark between the steps of a trail that stand on lines of their own. */
export function isSeparator(text: string): boolean {
  return text.length <= 2 && /^(?:[>›»/|•·→]+|[^\p{L}\p{N}\p{P}\s]+)$/u.test(text);
}

/** The last step of a trail that no list knows; by itself it must have three, for a title may have a stroke. */
export function readTrail(text: string, isAmongLabels: boolean): string | undefined {
  if (!isTrailOfLabels(text)) return undefined;
  const steps = text.split(PARTS_OF_TRAIL);
  const [first = ''] = steps;
  if (!isAmongLabels && steps.length === 2 && text.includes('|') && isKnownSection(first))
    return isGenre(first) && !/\d/.test(text) ? steps.at(-1) : first;
  return isAmongLabels || steps.length > 2 || ARROW.test(text) ? steps.at(-1) : undefined;
}

/** Whether the line is the name of a site that is no paper: `Tidewell Blog`. */
export function namesSite(text: string): boolean {
  return NAMES_SITE.test(text);
}

/** Whether the line opens with an article, as titles do and the names of sections and people don’t. */
export function opensTitle(text: string): boolean {
  return OPENS_TITLE.test(text);
}
