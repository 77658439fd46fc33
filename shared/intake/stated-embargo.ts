import { plainText } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import { cleanLine } from './clean-line.ts';
import type { Block } from './html/content.ts';
import type { Draft } from './intake.ts';
import { readEmbargo, type StatedEmbargo } from './text/read-embargo.ts';
import { withoutBlock } from './without-block.ts';

/** Blocks from the top, and from the end, among which a line on an embargo may stand. */
const REACH = 6;
/** With a paragraph of this length the article has begun. Characters. */
const BEGUN = 160;
/** Lines of a block that are looked at: of a list, a table or an address above the text. */
const MOST_LINES = 12;
const LONGEST_BLOCK = 600;

/** A draft held back as one of its lines says, with an error where the line does not say exactly until when. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/**
 * `draft` with the embargo that a line above or below its text states, which is taken out of the text where it stands alone: whatever kind of
 * file it comes in, nothing may be public before its time. A field that states one has the last word. Headings, and what stands below the
 * text, are held to be on an embargo only where they say exactly when it ends.
 */
export function withStatedEmbargo(draft: Draft, isDayFirst: boolean): HeldDraft {
  const { headline = '', embargo: known, status, body } = draft;
  if (known !== undefined || status === 'canceled') return { draft, problems: [] };
  const embargo = readEmbargo({ text: headline, line: 1 }, isDayFirst)?.embargo;
  if (embargo !== undefined) return { draft: withNextHeadline({ ...draft, embargo }), problems: [] };
  const { children } = body;
  const begun = children.findIndex(hasBegun);
  const top = Math.min(REACH, begun === -1 ? children.length : begun);
  let problems: readonly Problem[] = [];
  for (const [at, block] of children.entries()) {
    if (at >= top && at < children.length - REACH) continue;
    const { embargo, problems: open, isAlone } = statedBy(block, isDayFirst);
    if (embargo !== undefined)
      return { draft: { ...draft, embargo, body: isAlone ? withoutBlock(body, at) : body }, problems: [] };
    if (open && at < top && problems.length === 0 && !isHeading(block)) problems = unplaced(open);
  }
  return { draft, problems };
}

function hasBegun(block: Block): boolean {
  return block.type === 'element' && block.tagName === 'p' && plainText(block).length > BEGUN;
}

/** What a block states of an embargo in one of its lines, and whether it states nothing else. */
function statedBy(block: Block, isDayFirst: boolean): StatedEmbargo & { readonly isAlone: boolean } {
  const text = block.type === 'element' ? plainText(block) : '';
  if (text.length > LONGEST_BLOCK || (text.length > BEGUN && !text.includes('\n'))) return { isAlone: false };
  const lines = text.split('\n', MOST_LINES).map(cleanLine);
  const stated = lines.flatMap((line) => (line === '' ? [] : (readEmbargo({ text: line, line: 1 }, isDayFirst) ?? [])));
  const isAlone = lines.length === 1 && (isHeading(block) || (block.type === 'element' && block.tagName === 'p'));
  return { ...(stated.find(({ embargo }) => embargo !== undefined) ?? stated[0]), isAlone };
}

function isHeading(block: Block | undefined): boolean {
  return block?.type === 'element' && /^h[2-6]$/.test(block.tagName);
}

/** `draft` with the heading below for its headline, where one stands there. */
function withNextHeadline({ headline: _embargo, body, ...others }: Draft): Draft {
  const [first, ...children] = body.children;
  if (!first || !isHeading(first)) return { ...others, body };
  return { ...others, headline: cleanLine(plainText(first)), body: { ...body, children } };
}

/** Problems of a line of which it is not known where in its file it stands: that is looked for later. */
function unplaced(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => ({ ...each, place: {} }));
}
