import { type Body, type BodyNode, type Element, element } from '../../model/body.ts';
import { opensBareList, readBareList } from './bare-list.ts';
import { findHeadings, type Neighbour } from './headings.ts';
import { inlineText } from './inline-text.ts';
import { countWords, isAllCapitals, isWiderThan, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { readListSpan, withoutHeadingMark } from './list-span.ts';
import { isProse, type Piece } from './piece.ts';
import { createPullQuoteFinder, isAttribution, isWhollyQuoted } from './quotations.ts';
import { readTableSpan } from './table-span.ts';
import { readVerseSpan } from './verse-span.ts';

/** A part of the body while it is put together: a line still to be judged, or an element that is finished. */
type Part = Neighbour & { readonly element?: Element };

const RULE = /^(?:[*\-_=~•·⁂⸻—–+]\s*){3,}$|^[⁂⸻❦§♦◆■□●▪∎★❧☙]$/u;
/** Who posted what stands above, with the account's name: `— Jane Doe (@janedoe) March 8, 2026`. */
const POSTED = /^— .{2,60} \(@\w{1,30}\)/u;
const LONGEST_QUOTED_HEADING = 8;
const QUOTE_MARK = /^(?:> ?)+/;

/** The body tree of an article's text: lists, tables, quotations, verse, headings and paragraphs. */
export function buildBody(pieces: readonly Piece[]): Body {
  const parts = divide(pieces);
  const headings = findHeadings(parts);
  const isPullQuote = createPullQuoteFinder(pieces);
  const levels = headingLevels(parts, headings);
  const children: Element[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    const { piece } = part;
    if (part.element) children.push(part.element);
    else if (!piece) continue;
    else if (
      isPulled(piece, headings[i] === true, parts[i - 1]?.piece, isPullQuote) ||
      isQuoteWithSource(piece, parts[i + 1])
    ) {
      const source = parts[i + 1]?.piece;
      const attributed = source !== undefined && isAttribution(source.text);
      children.push(quotation(attributed ? [piece, source] : [piece]));
      if (attributed) i++;
    } else children.push(blockOf(piece, headings[i] ? (levels.get(piece) ?? 'h2') : 'p'));
  }
  return { type: 'root', children: withoutEdgeRules(children) };
}

function blockOf({ text }: Piece, tagName: 'h2' | 'h3' | 'h4' | 'p'): Element {
  return element(tagName, inlineText(tagName === 'p' ? text : withoutHeadingMark(text)));
}

/** Groups what is surely a list, a table, a quotation, a rule or verse; every other line stays by itself. */
function divide(pieces: readonly Piece[]): readonly Part[] {
  const parts: Part[] = [];
  const spaced = isSpaced(pieces);
  let i = 0;
  while (i < pieces.length) {
    const piece = pieces[i];
    if (!piece) break;
    const quoted = piece.text.startsWith('>') ? countQuoted(pieces, i) : 0;
    const table = quoted === 0 ? readTableSpan(pieces, i) : undefined;
    const list =
      quoted === 0 && !table && piece.headingLevel === undefined
        ? (readListSpan(pieces, i) ?? (spaced ? readBareList(pieces, i) : undefined))
        : undefined;
    const mayBeVerse = quoted === 0 && !table && !list && spaced && !opensBareList(pieces, i);
    const verse = mayBeVerse ? readVerseSpan(pieces, i) : undefined;
    const quote = quoted > 0 ? quotation(pieces.slice(i, i + quoted)) : undefined;
    if (quote) {
      // Marks with nothing behind them quote nothing.
      if (quote.children.length > 0) parts.push({ kind: 'quote', element: quote });
    } else if (table) parts.push({ kind: 'table', element: table.table });
    else if (list) {
      const goesOn = startsSmall(readListMarker(piece.text)?.rest ?? '');
      parts.push({ kind: 'list', element: list.list, goesOn });
    } else if (verse)
      parts.push({ kind: 'verse', element: verse.verse, hasFigures: haveFigures(pieces.slice(i, i + verse.length)) });
    else if (piece.text.length <= 80 && RULE.test(piece.text)) parts.push({ kind: 'rule', element: element('hr', []) });
    else parts.push({ kind: 'line', piece });
    i += quoted || table?.length || list?.length || verse?.length || 1;
  }
  return parts;
}

function haveFigures(lines: readonly Piece[]): boolean {
  return lines.filter(({ text }) => /\d/.test(text)).length * 2 > lines.length;
}

/** Whether blank lines part the paragraphs, so that lines without one between them belong together. */
function isSpaced(pieces: readonly Piece[]): boolean {
  let long = 0;
  let apart = 0;
  pieces.forEach((piece, i) => {
    if (!isLong(piece)) return;
    long++;
    if (i === 0 || piece.gap > 0 || !isLong(pieces[i - 1])) apart++;
  });
  const parted = pieces.filter((piece, i) => i > 0 && piece.gap > 0).length;
  // Verse alone: no line is long, and stanzas of several stand apart. Or all paragraphs are short.
  if (long === 0) return parted > 0 && (pieces.length >= (parted + 1) * 3 || areProseApart(pieces));
  return apart * 10 >= long * 8 && parted > 0;
}

/** Whether each sentence that is no item stands apart from the one above it. */
function areProseApart(pieces: readonly Piece[]): boolean {
  const prose = pieces.filter((piece) => isProse(piece) && readListMarker(piece.text) === undefined);
  return prose.length > 0 && prose.every((piece) => piece === pieces[0] || piece.gap > 0);
}

function isLong(piece: Piece | undefined): boolean {
  return piece !== undefined && isWiderThan(piece.text.slice(0, 200), 89);
}

function countQuoted(pieces: readonly Piece[], i: number): number {
  let end = i;
  while (pieces[end]?.text.startsWith('>')) end++;
  return end - i;
}

function quotation(pieces: readonly Piece[]): Element {
  const paragraphs = pieces
    .map((piece) => inlineText(piece.text.replace(QUOTE_MARK, '').trim()))
    .filter((content) => content.length > 0)
    .map((content: readonly BodyNode[]) => element('p', content));
  return element('blockquote', paragraphs);
}

/** Whether the line repeats what the paragraph above it quotes. */
function isSaidAbove({ text }: Piece, above: Piece | undefined): boolean {
  const words = text.replace(/^\P{L}{1,3}|\P{L}{1,3}$/gu, '');
  return above !== undefined && isWhollyQuoted(text) && words.length >= 12 && above.text.includes(words);
}

function isPulled(
  piece: Piece,
  heading: boolean,
  above: Piece | undefined,
  isPullQuote: (piece: Piece) => boolean,
): boolean {
  if (piece.headingLevel !== undefined || !(heading || isWhollyQuoted(piece.text))) return false;
  // A few words that the text has as well are a heading that quotes it; what is pulled out for show is longer.
  if (heading && countWords(piece.text) <= LONGEST_QUOTED_HEADING && !isSaidAbove(piece, above)) return false;
  return isPullQuote(piece);
}

function isQuoteWithSource(piece: Piece, next: Part | undefined): boolean {
  const source = next?.piece?.text;
  return (
    source !== undefined &&
    ((source.startsWith('—') && POSTED.test(source)) || (isWhollyQuoted(piece.text) && isAttribution(source)))
  );
}

/** `h2` for all, but for headings under headings: numbered `1.1`, marked deeper, or not in capitals where the first is. */
function headingLevels(parts: readonly Part[], headings: readonly boolean[]): ReadonlyMap<Piece, 'h2' | 'h3' | 'h4'> {
  const levels = new Map<Piece, 'h2' | 'h3' | 'h4'>();
  const pieces = parts.flatMap((part, i) => (headings[i] && part.piece ? [part.piece] : []));
  const capitals = pieces.filter((piece) => isAllCapitals(piece.text)).length;
  const twoRanks = capitals >= 2 && capitals < pieces.length && isAllCapitals(pieces[0]?.text ?? '');
  parts.forEach((part, i) => {
    const { piece } = part;
    if (!headings[i] || !piece) return;
    const above = headings[i - 1] === true ? parts[i - 1]?.piece : undefined;
    const depth = /^\d{1,2}((?:\.\d{1,2}){0,4})(?!\d|\.\d)/.exec(piece.text)?.[1]?.split('.').length ?? 1;
    const marked = piece.headingLevel ?? 2;
    const under = above !== undefined && levels.get(above) === 'h2' && marked === 2;
    const lower = depth === 2 || marked === 3 || under || (twoRanks && !isAllCapitals(piece.text));
    levels.set(piece, depth > 2 || marked > 3 ? 'h4' : lower ? 'h3' : 'h2');
  });
  return levels;
}

/** A rule parts text from text: at either end it parts nothing. */
function withoutEdgeRules(children: readonly Element[]): readonly Element[] {
  let from = 0;
  let to = children.length;
  while (from < to && children[from]?.tagName === 'hr') from++;
  while (to > from && children[to - 1]?.tagName === 'hr') to--;
  return children.slice(from, to).filter((child, i, all) => child.tagName !== 'hr' || all[i - 1]?.tagName !== 'hr');
}
