import { directionOf } from '../../model/direction.ts';
import type { Draft, Parsed } from '../intake.ts';
import { settleLanguage } from '../language/settle-language.ts';
import { withLeadDateline } from '../lead-dateline.ts';
import { type HeldDraft, withStatedEmbargo } from '../stated-embargo.ts';
import { withStatedHold } from '../stated-hold.ts';
import { markDirections } from './mark-directions.ts';
import { setDraftRight } from './set-draft-right.ts';

/**
 * What a format found, every draft with its language settled and its text set right for it. `own` is the newsroom's language. What
 * every format has in common is done here, once, on the finished trees and fields.
 */
export async function setParsedRight(parsed: Parsed, own: string): Promise<Parsed> {
  const { drafts, problems } = parsed;
  const set: Draft[] = [];
  const added = [...problems];
  for (const draft of drafts) {
    const { language, problems: uncertain } = await settleLanguage(draft, own);
    const { isRight, ...rest } = draft;
    const right = { ...rest, language };
    const held = isRight ? { draft: right, problems: [] } : hold(right, language, parsed.leftOut);
    const { item } = rest;
    for (const each of [...uncertain, ...held.problems])
      added.push(item === undefined ? each : { ...each, place: { item, ...each.place } });
    set.push(isRight ? right : withDirections(withLeadDateline(setDraftRight(held.draft, language)), language));
  }
  return { ...parsed, drafts: set, problems: added };
}

/** `draft` held back as its lines say, until a time or altogether. */
function hold(draft: Draft, language: string, leftOut: Parsed['leftOut'] = []): HeldDraft {
  const timed = withStatedEmbargo(draft, !/^en\b/.test(language));
  const held = withStatedHold(timed.draft, leftOut);
  return { draft: held.draft, problems: [...timed.problems, ...held.problems] };
}

function withDirections(draft: Draft, language: string): Draft {
  const direction = directionOf(language, `${draft.headline ?? ''} ${draft.standfirst ?? ''}`);
  return { ...draft, body: markDirections(draft.body, direction) };
}
