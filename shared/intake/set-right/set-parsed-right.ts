import { directionOf } from '../../model/direction.ts';
import { quote } from '../../model/problem.ts';
import type { Draft, Parsed } from '../intake.ts';
import { settleLanguage } from '../language/settle-language.ts';
import { loadStatedLines } from '../load-reader.ts';
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
  const left = [...(parsed.leftOut ?? [])];
  const read = await loadStatedLines();
  for (const draft of drafts) {
    const { language, problems: uncertain } = await settleLanguage(draft, own);
    const { isRight, ...rest } = draft;
    const right = { ...rest, language };
    const stated = isRight ? { draft: right, problems: [], leftOut: [] } : read(right, language, parsed.leftOut);
    const { item } = rest;
    left.push(...stated.leftOut);
    for (const each of [...uncertain, ...stated.problems])
      added.push(item === undefined ? each : { ...each, place: { item, ...each.place } });
    set.push(isRight ? right : withDirections(setDraftRight(stated.draft, language), language));
  }
  // What held an article back is told as that, and not once more as left out.
  const told = new Set(added.filter(({ code }) => code === 'held-back').map(({ found }) => found));
  const leftOut = left.filter(({ text }) => !told.has(quote(text)));
  return { ...parsed, drafts: set, problems: added, leftOut };
}

function withDirections(draft: Draft, language: string): Draft {
  const direction = directionOf(language, `${draft.headline ?? ''} ${draft.standfirst ?? ''}`);
  return { ...draft, body: markDirections(draft.body, direction) };
}
