import { plainText } from '../model/body.ts';
import { quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { cleanLine } from './clean-line.ts';
import type { Block } from './html/content.ts';
import type { Draft } from './intake.ts';
import type { LeftOutLine } from './left-out-line.ts';
import type { HeldDraft } from './stated-embargo.ts';
import { isHoldLine } from './text/hold-line.ts';
import { withoutBlock } from './without-block.ts';

/** Blocks from the top among which such a line may stand. */
const REACH = 6;
/**
 * `draft` withheld where a line at its top says that it is not to be published (`DRAFT – DO NOT PUBLISH`), with a warning that says so. The line may have been
 * left out by its reader, or taken for a section or a writer. A status that a field states has the last word.
 */
export function withStatedHold(draft: Draft, leftOut: readonly LeftOutLine[]): HeldDraft {
  if (draft.status !== undefined) return { draft, problems: [] };
  const { headline, section, byline, standfirst, body, ...others } = draft;
  const fields = { headline, section, byline, standfirst };
  const stated = Object.entries(fields).find(([name, value = '']) => isHoldLine(asWritten(name, value)));
  const at = body.children.slice(0, REACH).findIndex((block) => isHoldLine(lineOf(block)));
  const left = leftOut.find(({ place, text }) => place.item === draft.item && isHoldLine(text));
  const line = stated?.[1] ?? (at === -1 ? left?.text : lineOf(body.children[at]));
  if (line === undefined) return { draft, problems: [] };
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && name !== stated?.[0]),
  );
  return {
    draft: { ...others, ...kept, status: 'withheld', body: at === -1 ? body : withoutBlock(body, at) },
    problems: [problem('held-back', quote(line))],
  };
}

/** Sections that stood in capitals are set in another case. */
function asWritten(field: string, value: string): string {
  return field === 'section' ? value.toUpperCase() : value;
}

/** The text of a paragraph or a heading; empty for any other block. */
function lineOf(block: Block | undefined): string {
  return block?.type === 'element' && /^(?:p|h[2-6])$/.test(block.tagName) ? cleanLine(plainText(block)) : '';
}
