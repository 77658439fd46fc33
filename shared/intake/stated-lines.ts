import type { Problem } from '../model/problem.ts';
import type { Draft } from './intake.ts';
import { withLeadDateline } from './lead-dateline.ts';
import type { LeftOutLine } from './left-out-line.ts';
import { withStatedCorrection } from './stated-correction.ts';
import { withStatedEmbargo } from './stated-embargo.ts';
import { withStatedHold } from './stated-hold.ts';
import { readCorrectionNote } from './text/correction-atop.ts';
import { isRightsNotice } from './text/rights-notice.ts';
import { withoutDeskLines } from './wire-copy.ts';

/** A draft with what its lines say of it, and those that were left out. */
export interface StatedDraft {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly LeftOutLine[];
}

/**
 * What lines of a text say of it that no format need know of: until when it is embargoed, that it is not to be published, what in it was corrected,
 * where and when it was written; without an agency’s lines to desks. `language` is the text's (BCP 47), `leftOut` what its reader left out.
 */
export function readStatedLines(draft: Draft, language: string, leftOut: readonly LeftOutLine[] = []): StatedDraft {
  const timed = withStatedEmbargo(draft, !/^en\b/.test(language));
  const held = withStatedHold(timed.draft, leftOut);
  const { body, item, keep } = held.draft;
  const { children, lines, correction = correctionAmong(leftOut, item) } = withoutDeskLines(body.children, { keep });
  const place = item === undefined ? {} : { item };
  const copyright =
    held.draft.copyright ?? leftOut.find((each) => each.place.item === item && isRightsNotice(each.text))?.text;
  const cleared: Draft = {
    ...(correction === undefined ? {} : { correction, significance: 'correction' }),
    ...held.draft,
    ...(copyright === undefined ? {} : { copyright }),
    body: { ...body, children },
  };
  return {
    draft: withLeadDateline(withStatedCorrection(cleared)),
    problems: [...timed.problems, ...held.problems],
    leftOut: lines.map((text) => ({ place, text })),
  };
}

/** What a line says was corrected that the reader of its file took for one to desks. */
function correctionAmong(leftOut: readonly LeftOutLine[], item: number | undefined): string | undefined {
  for (const { place, text } of leftOut) {
    const correction = place.item === item && text.startsWith('(') ? readCorrectionNote(text) : undefined;
    if (correction !== undefined) return correction;
  }
  return undefined;
}
