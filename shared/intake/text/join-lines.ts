import { isCredited } from './bylines.ts';
import { readDateline } from './dateline.ts';
import { furnitureKind } from './furniture.ts';
import { createHyphenJoiner, type HyphenJoiner } from './join-hyphen.ts';
import { readLabelLine } from './label-lines.ts';
import { columns, endsSentence, isSetSolid, startsSmall } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { Piece } from './piece.ts';
import { speaksOfEmbargo } from './read-embargo.ts';
import type { Line } from './read-lines.ts';
import { isKnownSection } from './section-labels.ts';
import { isDeskLine, isWireMark } from './wire-marks.ts';
import { findWrapWidth, firstWordColumns, SLACK } from './wrap-width.ts';

/** Wrapped text of the largest upload has no more lines than this; where there are more, they are no wrapped text. */
const MOST_JOINED = 40_000;
/** Header lines such as `Byline: …` stand at the top, each by itself. */
const LAST_LABEL = 30;
/** Slugs, priorities and embargoes stand at the very top. */
const LAST_DESK_LINE = 8;
/** Paragraphs so long, of which each is a line, show that nobody wrapped the others. */
const LONGEST_WRAPPED = 120;
const LEAST_LONG = 2;
const LONG_SHARE = 10;
/** A heading underlined, in the manner of reStructuredText and old mails. */
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,})$/;
/** A line with less is a dateline by itself. */
const SHORTEST_LEAD = 40;
/** Names, and what stands between them: “By March I knew the voices of” is a wrapped line. */
const BYLINE =
  /^(?:By|BY|Von|Par|Por|Door)\s{1,9}\p{Lu}[^\s,.!?]*(?:[ ,]{1,3}(?:and|&|in|at|for|of|the|und|et|y|e|en|van|von|der|den|de|da|di|do|du|\p{Lu}[^\s,!?]*)){0,8}$/u;
/** As Italian, Swedish and other papers write it. */
const SMALL_BY = /^(?:by|von|par|por|di|de|door|av|af) \p{Lu}/u;
/** An address without how it is reached, by itself. */
const PATH = /^[\w-]{1,40}(?:\.[\w-]{2,20}){1,4}\/\S{0,200}$/;
const NUMBER_SIGNS = /^(#{1,6})[ \t]+([^#\s](?:.*[^#\s])?)[ \t]*#*$/;

/**
 * The logical lines of a text: lines that a machine wrapped are put together again, whether the whole text is wrapped or one block
 * of it; all others stay as they are. Linear in the text.
 */
export function joinLines(lines: readonly Line[]): readonly Piece[] {
  const long = lines.filter((line) => line.text.length > LONGEST_WRAPPED).length;
  const isUnwrapped = long >= LEAST_LONG;
  const wrapWidth = isUnwrapped && long * LONG_SHARE >= lines.length ? undefined : findWrapWidth(lines, isUnwrapped);
  const joinHyphen = createHyphenJoiner(lines);
  const pieces: Piece[] = [];
  const blocks = [...blocksOf(lines.slice(0, MOST_JOINED))];
  const isSpaced = blocks.length >= 4 && lines.length < blocks.length * 8;
  for (const block of blocks) {
    const width =
      wrapWidth ??
      (block.length > 2 && !(isUnwrapped && isHeadBlock(block)) ? findWrapWidth(block, isUnwrapped) : undefined);
    for (const group of groupLines(block, width, isSpaced, wrapWidth !== undefined))
      pieces.push(pieceOf(group, joinHyphen));
  }
  for (const line of lines.slice(MOST_JOINED)) pieces.push(pieceOf([line], joinHyphen));
  return pieces;
}

/** The lines between two blank ones. */
function* blocksOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let block: Line[] = [];
  for (const line of lines) {
    if (line.gap > 0 && block.length > 0) {
      yield block;
      block = [];
    }
    block.push(line);
  }
  if (block.length > 0) yield block;
}

function* groupLines(
  block: readonly Line[],
  width: number | undefined,
  isSpaced: boolean,
  isWrapped: boolean,
): Generator<Line[]> {
  const indented = block.filter((line) => line.indent > 0).length;
  const indentsOpen = indented > 0 && indented <= block.length / 2;
  const layout: Layout = {
    width,
    indentsOpen,
    lineCount: block.length,
    isSpaced,
    isWrapped,
    isHead: isHeadBlock(block),
  };
  let group: Line[] = [];
  let i = 0;
  for (const line of block) {
    const last = group.at(-1);
    const first = group[0];
    i++;
    if (last && first && runsOn(first, last, line, layout) && !isLabelBelow(last, line, block[i], width)) {
      group.push(line);
    } else {
      if (group.length > 0) yield group;
      group = [line];
    }
  }
  if (group.length > 0) yield group;
}

/** How the lines between two blank ones are set. */
interface Layout {
  /** The columns at which a machine wrapped them. */
  readonly width: number | undefined;
  /** Whether a line set in opens a paragraph. */
  readonly indentsOpen: boolean;
  readonly lineCount: number;
  /** Whether the whole text is wrapped. */
  readonly isWrapped: boolean;
  /** Whether blank lines part the paragraphs. */
  readonly isSpaced: boolean;
  /** Whether these are headline, byline and date, each a line. */
  readonly isHead: boolean;
}

const LONGEST_HEAD = 16;

function isHeadBlock(block: readonly Line[]): boolean {
  const [first] = block;
  if (!first || first.number > LAST_LABEL || block.length < 3 || block.length > LONGEST_HEAD) return false;
  return (
    block.some((line) => isCredit(line.text)) ||
    block.filter((line) => line.text.length <= LONGEST_OF_PAGE && furnitureKind(line.text) !== undefined).length > 1
  );
}

function isCredit(text: string): boolean {
  return text.length <= 80 && isCredited(text);
}

/** Whether `line` continues the paragraph or item that began with `first` and whose last line is `last`. */
function runsOn(first: Line, last: Line, line: Line, layout: Layout): boolean {
  const { width, indentsOpen, lineCount, isHead } = layout;
  if (last.text === line.text) return false;
  if (isBareBullet(last.text))
    return readListMarker(line.text) === undefined && !(line.number <= LAST_LABEL && isCredit(line.text));
  if (isDividedWord(last, line)) return true;
  if (width === undefined && opensWire(first) && last.text.length >= SHORTEST_LEAD && !endsSentence(last.text))
    return true;
  // Most lines of most texts: nothing here is wrapped, set in or underlined.
  if (width === undefined && lineCount > 2 && line.indent < 2 && !UNDERLINE.test(line.text)) return false;
  if (line.text.startsWith('(') && AGENCY_FIRST.test(line.text)) return false;
  if (standsAlone(line.text) || standsAlone(last.text) || isWireMark(line.text)) return false;
  if (
    line.number <= LAST_LABEL &&
    (readLabelLine(line.text) ||
      ((!startsSmall(line.text) || (!layout.isWrapped && SMALL_BY.test(line.text))) && isCredit(line.text)))
  )
    return closesBracket(last.text, line.text);
  if (
    line.number <= LAST_DESK_LINE &&
    (isForDesks(line.text) || (isForDesks(last.text) && columns(last.text) < (width ?? Number.POSITIVE_INFINITY) * 0.8))
  )
    return false;
  if (isOfPage(line) || (!startsSmall(line.text) && isOfPage(last))) return false;
  if (line.text.includes('/') && endsSentence(last.text) && PATH.test(line.text)) return false;
  const item = readListMarker(first.text) !== undefined;
  if (startsItem(line.text, item) && !closesBracket(last.text, line.text)) return false;
  const quoted = first.text.startsWith('>');
  if (quoted !== line.text.startsWith('>')) return false;
  if (UNDERLINE.test(line.text)) return isOneShortLine(first, last) && columns(line.text) <= columns(last.text) + 6;
  if (indentsOpen && !item && line.indent > last.indent + 1) return false;
  if (closesBracket(last.text, line.text)) return true;
  // What opens with a place is the text below headline and byline.
  if (isHead && !startsSmall(line.text) && !(first.text.length > SHORTEST_LEAD && readDateline(first.text)?.place))
    return false;
  if (width === undefined) return isBrokenLine(last.text, line, item, lineCount);
  const lastWidth = columns(last.text) + last.indent;
  const nextWord = firstWordColumns(line.text);
  const room = width - lastWidth - 1 - nextWord;
  // An address that did not fit leaves a line short.
  if (room < 0) return lastWidth >= width * (nextWord > 20 ? 0.25 : 0.5);
  if (line.number <= LAST_LABEL && isKnownSection(line.text)) return false;
  const isNearlyFull = layout.isSpaced && room < SLACK && lastWidth >= width * 0.7;
  if ((endsSentence(last.text) && !isNearlyFull) || lastWidth < width * 0.5) return false;
  // Wrapped by hand, or by a machine that counts otherwise: nearly full, or plainly in mid-sentence.
  if (room >= SLACK && line.number <= LAST_LABEL && isCredit(line.text)) return false;
  // A figure opens no sentence that a small letter leaves open above it.
  if (lastWidth >= width * 0.7 && /^[\d$€£]/.test(line.text) && /\p{Ll}$/u.test(last.text)) return true;
  return startsSmall(line.text) || (room < SLACK && !/[:;]$/.test(last.text));
}

/** An agency in brackets, behind the place where it wrote: no line but a broken one opens so and ends in mid-sentence. */
const BY_AGENCY = /^[^()]{2,60} \([\p{L}/ .-]{2,24}\)[ .:=–—-]/u;

/** The agency before the place, as the Italian one has it: `(ANSA) - LENE, 03 MAR - `. */
const AGENCY_FIRST = /^\(\p{Lu}{3,8}\) - \p{Lu}{2}/u;

function opensWire({ text }: Line): boolean {
  if (text.startsWith('(') && AGENCY_FIRST.test(text)) return true;
  if (!text.includes(' (')) return false;
  return text.length <= LONGEST_WRAPPED && BY_AGENCY.test(text) && readDateline(`${text} .`)?.place !== undefined;
}

/** Whether a word is divided between two lines, which only a machine does. */
function isDividedWord(last: Line, line: Line): boolean {
  return last.text.endsWith('-') && /\p{L}\p{Ll}-$/u.test(last.text.slice(-4)) && /^\p{Ll}{2}/u.test(line.text);
}

const LONGEST_OF_PAGE = 60;

/** A button or a notice is no line of a paragraph. */
function isOfPage({ text }: Line): boolean {
  return text.length <= LONGEST_OF_PAGE && !startsSmall(text) && furnitureKind(text) === 'always';
}

/** Whether a short line that ends no sentence stands between a full one that does and one that opens another: a heading. */
function isLabelBelow(last: Line, line: Line, next: Line | undefined, width: number | undefined): boolean {
  if (width === undefined || next === undefined || !endsSentence(last.text) || endsSentence(line.text)) return false;
  return columns(line.text) < width * 0.6 && !startsSmall(line.text) && !startsSmall(next.text);
}

/** Whether a bracket that the one line leaves open is closed by the other. */
function closesBracket(last: string, line: string): boolean {
  return last.lastIndexOf('(') > last.lastIndexOf(')') && /^[^()]{1,80}\)/.test(line);
}

function isForDesks(text: string): boolean {
  return text.length <= 100 && (speaksOfEmbargo(text) || isDeskLine(text));
}

function isOneShortLine(first: Line, last: Line): boolean {
  return first === last && columns(first.text) <= 100 && !UNDERLINE.test(first.text);
}

/** An item’s second line is no longer; a paragraph set in is. */
const LONGEST_ITEM_LINE = 110;

/** In text that is not wrapped: a headline broken in two, or an item's second line. */
function isBrokenLine(last: string, line: Line, item: boolean, lineCount: number): boolean {
  if (item && line.indent >= 2) return columns(line.text.slice(0, 200)) <= LONGEST_ITEM_LINE || startsSmall(line.text);
  if (endsSentence(last) || /[:;]$/.test(last)) return false;
  return lineCount === 2 && startsSmall(line.text) && columns(last) >= 25 && !isCredit(line.text);
}

function isBareBullet(text: string): boolean {
  return text.length <= 5 && text !== '--' && readListMarker(`${text} `)?.rest === '';
}

function isNumberSigned(text: string): boolean {
  return text.startsWith('#') && text.length <= 300 && NUMBER_SIGNS.test(text);
}

/** Table rows, bylines and marked headings are never part of a paragraph. */
function standsAlone(text: string): boolean {
  return (
    text.includes('\t') ||
    isNumberSigned(text) ||
    BYLINE.test(text) ||
    (text.startsWith('|') && text.endsWith('|')) ||
    (text.startsWith('++') && text.endsWith('++'))
  );
}

/** Whether a line opens an item: surely with a bullet that is one, likely with a dash where a list is under way or the line can't run on. */
function startsItem(text: string, listUnderWay: boolean): boolean {
  const marker = readListMarker(text);
  if (!marker) return false;
  if (marker.kind === '–' || marker.kind === '—' || marker.kind === 'o' || marker.kind === '»') {
    return listUnderWay || !startsSmall(marker.rest);
  }
  return marker.ordinals.letter === undefined || listUnderWay || marker.kind !== '1.';
}

function pieceOf(group: readonly Line[], joinHyphen: HyphenJoiner): Piece {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) throw new Error('a group of lines has at least one');
  const underlined = group.length === 2 && UNDERLINE.test(last.text);
  const signs = isNumberSigned(first.text) ? NUMBER_SIGNS.exec(first.text) : null;
  const base = {
    raw: first.text,
    gap: first.gap,
    indent: first.indent,
    line: first.number,
    lineCount: group.length,
  };
  if (underlined) return { ...base, text: first.text, headingLevel: last.text.startsWith('=') ? 1 : 2 };
  if (signs) return { ...base, text: signs[2] ?? '', headingLevel: signs[1]?.length ?? 1 };
  if (group.length === 1) return { ...base, text: first.text };
  return { ...base, text: joinText(group, joinHyphen) };
}

function joinText(group: readonly Line[], joinHyphen: HyphenJoiner): string {
  const quoted = group[0]?.text.startsWith('>') === true;
  const parts: string[] = [];
  let end = '';
  for (const { text } of group) {
    const content = quoted && parts.length > 0 ? text.replace(/^(?:> ?)+/, '') : text;
    if (end === '') parts.push(content);
    else if (isSetSolid(end.slice(-1)) && isSetSolid(content.charAt(0))) parts.push(content);
    else if (/\p{L}-$/u.test(end) && startsSmall(content)) {
      parts.pop();
      parts.push(joinHyphen(end, content), content);
    } else parts.push(' ', content);
    end = content;
  }
  return parts.join('');
}
