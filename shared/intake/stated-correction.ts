import { type Body, type BodyNode, plainText } from '../model/body.ts';
import { cleanLine } from './clean-line.ts';
import type { Block } from './html/content.ts';
import type { Draft } from './intake.ts';
import { readCorrectionLine } from './text/correction-lines.ts';

/** Blocks from the top, and from the end, among which a note on what was corrected stands. */
const ABOVE = 3;
const BELOW = 8;
/** A text that has more of them is about them. */
const MOST_NOTES = 3;

/**
 * `draft` with the notes above or below its text that tell readers what was wrong (`Correction: An earlier version of this article …`) as its correction,
 * which every output shows in its place, and no longer in its text. What a field says was corrected stays; notes that say something else stay in the text then.
 */
export function withStatedCorrection(draft: Draft): Draft {
  const { headline = '', correction: known, body } = draft;
  const notes = notesOf(body.children);
  if (notes.length === 0 || notes.length > MOST_NOTES || readCorrectionLine(headline)) return draft;
  const taken = new Set(notes.flatMap(({ blocks }) => blocks));
  const children = withoutIdleRules(body.children.filter((_, at) => !taken.has(at)));
  if (!children.some(hasText)) return draft;
  const correction = notes.map(({ note }) => note).join(' ');
  if (known !== undefined && !saysSame(known, correction)) return draft;
  return {
    ...draft,
    correction: known !== undefined && known.length > correction.length ? known : correction,
    body: { ...body, children },
  };
}

interface Note {
  readonly note: string;
  /** Its blocks, by their places in the body. */
  readonly blocks: readonly number[];
}

function notesOf(children: Body['children']): readonly Note[] {
  const notes: Note[] = [];
  for (let at = 0; at < children.length; at++) {
    if (at === ABOVE && at < children.length - BELOW) at = children.length - BELOW;
    const found = readCorrectionLine(textOfNote(children[at]));
    if (!found) continue;
    if (found.note !== '') {
      notes.push({ note: found.note, blocks: [at] });
      continue;
    }
    // The name alone in its line: what it names stands below.
    const below = textOfNote(children[at + 1]);
    if (below === '' || isHeading(children[at + 1])) continue;
    notes.push({ note: readCorrectionLine(below)?.note || cleanLine(below), blocks: [at, at + 1] });
    at++;
  }
  return notes;
}

/** The text of a block that may be a note; empty for any other. */
function textOfNote(block: BodyNode | undefined): string {
  if (block?.type !== 'element') return '';
  if (block.tagName === 'blockquote') return block.children.length === 1 ? textOfNote(block.children[0]) : '';
  return block.tagName === 'p' || isHeading(block) ? plainText(block) : '';
}

function isHeading(block: BodyNode | undefined): boolean {
  return block?.type === 'element' && /^h[2-6]$/.test(block.tagName);
}

function hasText(block: Block): boolean {
  return block.type === 'element' && block.tagName !== 'hr' && plainText(block) !== '';
}

/** Without the lines that parted the notes from the text. */
function withoutIdleRules(children: Body['children']): Body['children'] {
  const isRule = (block: Block | undefined) => block?.type === 'element' && block.tagName === 'hr';
  const last = children.findLastIndex((block) => !isRule(block));
  return children.slice(0, last + 1).filter((block, at) => !(isRule(block) && isRule(children[at - 1])));
}

function saysSame(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.includes(b) || b.includes(a);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
