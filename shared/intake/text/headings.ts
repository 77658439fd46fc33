import { isInterview, isQuestion, labelOf, speakerLabels } from './conversations.ts';
import { CLOCK, CONCISE, readsLikeHeading, saysWhatBearerIs } from './heading-words.ts';
import { columns, countWords, endsSentence, foldLine, hasLetters, isAllCapitals, isWiderThan } from './letters.ts';
import { LIST_TITLE } from './list-title.ts';
import { isPersonName, LONGEST_NAME } from './names.ts';
import { isProse, type Piece } from './piece.ts';
import { isWhollyQuoted } from './quotations.ts';
import { setNameCase } from './readable-case.ts';
import { countGames, isGame } from './results.ts';

/** A part of the body as headings see it. */
export interface Neighbour {
  readonly kind: 'line' | 'list' | 'table' | 'quote' | 'verse' | 'rule';
  /** The line, where `kind` is `line`. */
  readonly piece?: Piece;
  /** Whether it is a list whose first item goes on with the sentence above it. */
  readonly goesOn?: boolean;
  /** Whether most of its lines have figures, where it is verse: results, times, prices. */
  readonly hasFigures?: boolean;
}

const WIDEST = 125;
const MOST_WORDS = 18;
/** So many long ones, with text between them, are the headings of somebody who writes them so. */
const LONG_STYLE = 3;
/** Looking for a name in the whole text is dear; with more of them they are no captions. */
const MAX_NAME_SEARCHES = 20;

const SALUTATION =
  /^(?:dear|liebe[rs]?|chère?|querid[oa]|estimad[oa]|gentile|car[oa]|prezad[oa]|beste|kære|kjære|kära) \p{Lu}[\p{L} ]{1,24}[,:!]/iu;
const YEARS = /^(?:1[0-9]|20)\d\d(?:\s?[–-]\s?(?:1[0-9]|20)?\d\d)?:?$/;
const LONGEST_YEARS = 12;
/** Fewer are figures. */
const LEAST_YEARS = 3;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}\.|[A-Z][.)])\s+\p{Lu}/u;

/**
 * Which parts of a body are headings: short lines that end no sentence, stand between texts, and are no caption, fact, name,
 * speech or verse. Where in doubt it is a paragraph, for half of all articles have no headings.
 */
export function findHeadings(parts: readonly Neighbour[]): readonly boolean[] {
  const stops = punctuatedShare(parts);
  const speakers = speakerLabels(parts);
  const games = countGames(parts);
  const years = parts.filter((part, i) => isYear(part) && isText(parts[i + 1]?.piece)).length;
  const candidates = parts.map(
    (part, i) =>
      (isCandidate(part, parts, i, stops) ||
        (games > 1 && isGame(part, parts[i + 1])) ||
        (years >= LEAST_YEARS && isYear(part)) ||
        titlesFacts(part, i)) &&
      !speakers.has(labelOf(part)),
  );
  const repeated = repeatedLines(parts, candidates);
  const chosen = candidates.map(
    (candidate, i) =>
      candidate &&
      !repeated.has(foldOf(parts[i])) &&
      (standsRight(parts, candidates, i) || (titlesFacts(parts[i], i) && parts[i + 1] !== undefined)),
  );
  return settle(parts, withoutNames(parts, chosen));
}

/** A step of a timeline: `1908`, `1914–1918`. */
function isYear({ piece }: Neighbour): boolean {
  return piece !== undefined && piece.text.length <= LONGEST_YEARS && YEARS.test(piece.text);
}

/** What agencies set above a box of facts, alone or with what it is about: `FAKTA`, `Fakta: Träbron`. */
const FACTS =
  /^(?:FAKTA|Fakta|FACTS|FACT ?BOX|Factbox|FAKTEN|HINTERGRUND|BAKGRUND|BAGGRUND|BAKGRUNN|FAKTABOKS|Faktaboks|FAKTARUTA|Faktaruta|REPÈRES|LES CLÉS|CLAVES|FICHA|SCHEDA)(?:[:：] ?\p{Lu}.{2,60})?$/u;

function titlesFacts(part: Neighbour | undefined, i: number): boolean {
  const text = part?.kind === 'line' ? part.piece?.text : undefined;
  return text !== undefined && i > 0 && text.length <= 80 && FACTS.test(text);
}

function isCandidate(part: Neighbour, parts: readonly Neighbour[], i: number, stops: number): boolean {
  const { piece } = part;
  if (part.kind !== 'line' || !piece) return false;
  if (piece.headingLevel !== undefined) return true;
  const { text } = piece;
  // A picture of somebody stood directly above the text.
  if (i === 0 && saysWhatBearerIs(text)) return false;
  if (text.length > WIDEST || piece.lineCount > 2 || piece.raw.includes('\t') || !hasLetters(text)) return false;
  const width = columns(text);
  const words = countWords(text);
  if (width > WIDEST || words > MOST_WORDS || words === 0) return false;
  if (width > 44 && width > text.length * 1.6) return false;
  if (!readsLikeHeading(text, words, parts[i + 1])) return false;
  // Where paragraphs lack full stops too, their absence says little: only what is much shorter than its neighbour will do.
  return stops >= 0.6 || (width <= 50 && columns(parts[i + 1]?.piece?.text ?? '') >= width * 3.5);
}

/** The share of long paragraphs that end as sentences do: small for scripts and writers without full stops. */
function punctuatedShare(parts: readonly Neighbour[]): number {
  let long = 0;
  let ended = 0;
  for (const { piece } of parts) {
    if (!piece || !isWiderThan(piece.text.slice(0, 200), 89)) continue;
    long++;
    if (endsSentence(piece.text) || /[:：]$/.test(piece.text)) ended++;
  }
  return long === 0 ? 1 : ended / long;
}

function foldOf(part: Neighbour | undefined): string {
  return part?.piece && part.piece.text.length <= WIDEST ? foldLine(part.piece.text) : '';
}

/** Lines that come again are speakers, not headings. */
function repeatedLines(parts: readonly Neighbour[], candidates: readonly boolean[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  candidates.forEach((candidate, i) => {
    if (!candidate) return;
    const folded = foldOf(parts[i]);
    (once.has(folded) ? again : once).add(folded);
  });
  return again;
}

/** Whether a candidate stands above a text, and below one or among other headings. */
function standsRight(parts: readonly Neighbour[], candidates: readonly boolean[], i: number): boolean {
  const next = parts[i + 1];
  if (!next || next.kind === 'rule') return false;
  // Whoever asked signs above the answer.
  if (SALUTATION.test(next.piece?.text.slice(0, 40) ?? '')) return false;
  if (isSpeechBeside(parts[i]?.piece, parts[i - 1]?.piece) || isSpeechBeside(parts[i]?.piece, next.piece)) return false;
  if (parts[i]?.piece?.headingLevel !== undefined) return true;
  // An entry of a live page has its time between the heading and the text.
  if (next.piece && isTime(next.piece.text) && parts[i]?.piece !== undefined) return isText(parts[i + 2]?.piece);
  if (LIST_TITLE.test(parts[i]?.piece?.text ?? '')) return next.kind !== 'table';
  const introduces = /[:：]$/.test(next.piece?.text ?? '') && parts[i + 2]?.kind === 'list';
  if (next.kind === 'line' && !isText(next.piece) && !introduces) {
    // A heading above a heading, and then the text: both short and plain.
    return (
      candidates[i + 1] === true &&
      isText(parts[i + 2]?.piece) &&
      isAbove(parts[i]?.piece, next.piece) &&
      !isShortRun(parts, i + 1)
    );
  }
  if (next.kind === 'verse')
    return (
      next.hasFigures === true &&
      (parts[i]?.piece?.gap ?? 0) > 0 &&
      !/[:：]$/.test(parts[i]?.piece?.text ?? '') &&
      !isShortRun(parts, i)
    );
  if (next.goesOn === true && goesOnBelow(parts[i]?.piece)) return false;
  return !isShortRun(parts, i);
}

function goesOnBelow(piece: Piece | undefined): boolean {
  return piece !== undefined && countWords(piece.text) >= 4 && !/[:：?？؟]$/.test(piece.text);
}

/** A quoted line among others is said in a conversation; in marks of another kind, or above a paragraph that only opens so, it is a title. */
function isSpeechBeside(piece: Piece | undefined, other: Piece | undefined): boolean {
  if (!piece || !other || !/^["“„«‘「『–—]/.test(piece.text) || piece.text.charAt(0) !== other.text.charAt(0))
    return false;
  return /^[–—]/.test(piece.text) || !isWhollyQuoted(piece.text) || isWhollyQuoted(other.text);
}

function isTime(text: string): boolean {
  return text.length <= 24 && CLOCK.test(text);
}

function isText(piece: Piece | undefined): boolean {
  if (!piece) return false;
  return (
    isProse(piece) ||
    (endsSentence(piece.text) && countWords(piece.text) >= 4) ||
    (/[:：]$/.test(piece.text) && countWords(piece.text) >= 7)
  );
}

/** Whether a heading above all text is set as none of a page's lines there is: directly on its text, in capitals, counted, or that of a list. */
function mayOpen(piece: Piece, next: Neighbour | undefined): boolean {
  return (
    next?.piece === undefined ||
    next.piece.gap === 0 ||
    isAllCapitals(piece.text) ||
    /^\d/.test(piece.text) ||
    LIST_TITLE.test(piece.text)
  );
}

function isPlain(piece: Piece | undefined): boolean {
  return piece !== undefined && (isAllCapitals(piece.text) || NUMBERED.test(piece.text) || countWords(piece.text) <= 6);
}

/** Whether of two headings, one above the other, the first is that of the whole: nearer to the other than to the text, or set otherwise. */
function isAbove(piece: Piece | undefined, below: Piece | undefined): boolean {
  if (!piece || !below || !isPlain(piece)) return false;
  if (piece.gap > 0 && below.gap === 0) return true;
  if (LIST_TITLE.test(piece.text) || isQuestion(below.text)) return true;
  return (
    isAllCapitals(piece.text) !== isAllCapitals(below.text) || NUMBERED.test(piece.text) !== NUMBERED.test(below.text)
  );
}

/** Whether the line ends a run of three or more short lines that end no sentence: a list without bullets, verse, an address. */
function isShortRun(parts: readonly Neighbour[], i: number): boolean {
  let run = 0;
  for (let j = i - 1; j >= 0 && run < 2; j--) {
    const { kind, piece } = parts[j] ?? {};
    if (kind !== 'line' || !piece || piece.headingLevel !== undefined || isText(piece)) break;
    run++;
  }
  if (run < 2) return false;
  const gap = parts[i]?.piece?.gap ?? 0;
  return gap <= (parts[i - 1]?.piece?.gap ?? 0);
}

/** A person whom the text names is no heading where there are no others: the line stood below a picture. */
function withoutNames(parts: readonly Neighbour[], chosen: readonly boolean[]): readonly boolean[] {
  const isName = parts.map(({ piece }, i) => {
    // No name is longer, and none gets shorter where its case is set right.
    if (chosen[i] !== true || piece === undefined || piece.text.length > LONGEST_NAME) return false;
    return isPersonName(setNameCase(piece.text));
  });
  const others = chosen.filter((is, i) => is && !isName[i]).length;
  if (others > 1) return chosen;
  let searches = 0;
  return chosen.map((is, i) => {
    const text = parts[i]?.piece?.text;
    if (!is || !isName[i] || text === undefined || searches++ >= MAX_NAME_SEARCHES) return is;
    const name = setNameCase(text);
    return !parts.some((part, j) => j !== i && part.piece?.text.includes(name));
  });
}

/** Takes back what the whole picture speaks against: questions put to somebody, a lone line at the start, doubtful length. */
function settle(parts: readonly Neighbour[], chosen: readonly boolean[]): readonly boolean[] {
  const headings = parts.flatMap((part, i) => (chosen[i] && part.piece ? [part.piece] : []));
  const questions = headings.filter((piece) => isQuestion(piece.text));
  const interviewed = questions.length > 0 && questions.length * 2 >= headings.length && isInterview(parts, chosen);
  const concise = headings.filter((piece) => countWords(piece.text) <= CONCISE).length;
  const long = headings.length - concise;
  return chosen.map((is, i) => {
    const piece = parts[i]?.piece;
    if (!is || !piece) return false;
    if (piece.headingLevel !== undefined) return true;
    const words = countWords(piece.text);
    if (isQuestion(piece.text))
      return !interviewed && (questions.length > 1 || headings.length > 1 || words <= CONCISE);
    if (i === 0 && (headings.length < 2 || !mayOpen(piece, parts[1]))) return false;
    return words <= CONCISE || concise >= 2 || long >= LONG_STYLE;
  });
}
