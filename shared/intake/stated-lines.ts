import type { Draft } from './intake.ts';
import { withLeadDateline } from './lead-dateline.ts';
import type { LeftOutLine } from './left-out-line.ts';
import { type HeldDraft, withStatedEmbargo } from './stated-embargo.ts';
import { withStatedHold } from './stated-hold.ts';

/**
 * What lines of a text say of it that no format need know of: until when it is embargoed, that it is not to be published, where and when it was written.
 * `language` is the text's (BCP 47).
 */
export function readStatedLines(draft: Draft, language: string, leftOut: readonly LeftOutLine[] = []): HeldDraft {
  const timed = withStatedEmbargo(draft, !/^en\b/.test(language));
  const held = withStatedHold(timed.draft, leftOut);
  return { draft: withLeadDateline(held.draft), problems: [...timed.problems, ...held.problems] };
}
