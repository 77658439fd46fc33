import { type Body, type BodyNode, element, plainText } from '../model/body.ts';
import { cleanLine } from './clean-line.ts';
import type { Block } from './html/content.ts';
import { withoutFurniture } from './html/without-furniture.ts';
import { withoutNotes } from './html/without-notes.ts';
import type { GivenFields } from './intake.ts';
import { isAskedFor, type LeftOutLine } from './left-out-line.ts';
import { listParagraphs } from './list-paragraphs.ts';
import { readCorrectionNote } from './text/correction-atop.ts';
import { readPlaceAbove } from './text/head-dates.ts';
import { isDeskLine, isNoteToEditors, isVersionNote, isWireMark } from './text/wire-marks.ts';

/** The text of a wire’s document for readers, and what its lines to the desks say of it. */
export interface WireCopy {
  readonly body: Body;
  readonly found: Pick<GivenFields, 'correction' | 'significance' | 'dateline'>;
  /** Lines that were taken for what stands around an article. */
  readonly leftOut: readonly LeftOutLine[];
}

/** Blocks from the top among which lines to the desks stand, and the lead behind them. */
const REACH = 6;
/** `(Adds quote, paragraph 4)`: what this version has that the last had not. */
const VERSION_NOTE =
  /^\((?:adds|updates|recasts|repeats|refiles|rewrites|writes (?:through|thru)|changes|removes|includes|new throughout)\b[^()]{0,300}\)$/i;
const NOTE_BEGINS = /^\s*(?:[([*]|ed|at|\p{L} \p{L} )/iu;
/** Who sent it, below the text: `AFP sn`, `AAP RTV`, `/ritzau/`, `(BusinessDesk)`. */
const SIGN_OFF = /^(?:[A-Z]{2,5}(?: [A-Z]{2,4})?(?: [a-z]{2,3})?|\/\p{L}{2,20}\/|\(\p{L}{2,20}\))$/u;
/** What pages have among their furniture, and agencies as their own word. */
const CREDITS = ['additional reporting by'];
/** `___`, `* * *`: a line that parts two passages. */
const RULE = /^(?:[_*–—-]\s?){3,100}$/;

/**
 * `body` without what an agency writes in its text for desks: its notes on the version above, its marks of the end below, and what stands behind
 * these. The items of a list are one, a line of strokes is a thematic break.
 */
export function readWireCopy(body: Body): WireCopy {
  const ended = withoutNotes(body.children);
  const cleared = withoutFurniture(ended.blocks, CREDITS);
  const { children, correction } = withoutDeskLines(cleared.blocks, { isWire: true });
  const blocks = [...children];
  const dateline = takePlace(blocks);
  return {
    body: { ...body, children: listParagraphs(blocks) },
    found: {
      ...(dateline === undefined ? {} : { dateline }),
      ...(correction === undefined ? {} : { correction, significance: 'correction' }),
    },
    leftOut: tellable([...cleared.leftOut, ...ended.leftOut]),
  };
}

/** Lines that an editor is told of: what every wire has for desks nobody misses. */
export function tellable(lines: readonly LeftOutLine[]): readonly LeftOutLine[] {
  return lines.filter(
    ({ text }) => !(isWireMark(text) || isVersionNote(text) || isNoteToEditors(text) || isDeskLine(text)),
  );
}

/** Blocks without an agency’s lines for desks, which were these, and what one of them says was corrected. */
export interface ClearedOfDesk {
  readonly children: readonly Block[];
  readonly correction?: string;
  readonly lines: readonly string[];
}

interface DeskOptions {
  /** The first words of lines that stay. */
  readonly keep?: readonly string[] | undefined;
  /** Whether an agency sent it: then initials below sign it, and remarks in brackets above are on the version. */
  readonly isWire?: boolean;
}

/** `all` without the notes on the version above and the marks of the end below, in whatever kind of file. */
export function withoutDeskLines(all: readonly Block[], { keep, isWire = false }: DeskOptions = {}): ClearedOfDesk {
  const blocks = [...all];
  const lines: string[] = [];
  const take = (at: number, line: string) => {
    if (isAskedFor(line, keep)) return false;
    blocks.splice(at, 1);
    lines.push(line);
    return true;
  };
  const correction = takeNotes(blocks, take, isWire);
  takeMarks(blocks, take, isWire);
  return { children: blocks.map(asRule), lines, ...(correction === undefined ? {} : { correction }) };
}

/** Takes the line at a place out, if it may. */
type Take = (at: number, line: string) => boolean;

/**
 * Whom to name as the writer, where the text opens with a byline and a field has another: what the text says, since fields name desks as well
 * (`Staff Reporter`); of two where one has the other in it, the fuller.
 */
export function chooseByline(inText: string | undefined, inField: string | undefined): string | undefined {
  if (inText === undefined || inField === undefined) return inText ?? inField;
  return inField.toLowerCase().includes(inText.toLowerCase()) ? inField : inText;
}

/** Takes the notes off the top; gives what was corrected. */
function takeNotes(blocks: readonly Block[], take: Take, isWire: boolean): string | undefined {
  let correction: string | undefined;
  for (let at = 0; at < Math.min(REACH, blocks.length - 1); ) {
    const line = beginsLike(blocks[at], NOTE_BEGINS) ? lineOf(blocks[at]) : '';
    const corrected = readCorrectionNote(line);
    const isNote =
      corrected !== undefined ||
      (isWire && VERSION_NOTE.test(line)) ||
      isNoteToEditors(line) ||
      ((line.startsWith('(') || (isWire && line.charAt(1) === ' ')) && isDeskLine(line));
    if (isNote && take(at, line)) correction ??= corrected;
    else at++;
  }
  return correction;
}

/** Takes a place in capitals off the top, where the paragraph below it names it. */
function takePlace(blocks: Block[]): string | undefined {
  if (!beginsLike(blocks[0], /^\s*\p{Lu}{2}/u)) return undefined;
  const place = readPlaceAbove(lineOf(blocks[0]), lineOf(blocks[1]))?.dateline;
  if (place !== undefined) blocks.shift();
  return place;
}

function takeMarks(blocks: readonly Block[], take: Take, isWire: boolean): void {
  while (blocks.length > 1) {
    const line = lineOf(blocks.at(-1));
    if (line === '' || !(isWireMark(line) || (isWire && SIGN_OFF.test(line)) || RULE.test(line))) return;
    if (!take(blocks.length - 1, line)) return;
  }
}

/** The text of a paragraph; empty for any other block. */
function lineOf(block: Block | undefined): string {
  return block?.type === 'element' && block.tagName === 'p' ? cleanLine(plainText(block)) : '';
}

function asRule(block: Block): Block {
  return beginsLike(block, /^\s*[_*–—-]/) && RULE.test(lineOf(block)) ? element('hr', []) : block;
}

/** Whether a block’s first text begins so, which costs less to ask than what all its text is. */
function beginsLike(block: Block | undefined, beginning: RegExp): boolean {
  let first: BodyNode | undefined = block;
  while (first?.type === 'element') first = first.children[0];
  return first?.type === 'text' && beginning.test(first.value.slice(0, 20));
}
