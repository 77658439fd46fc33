import { type Body, plainText } from '../model/body.ts';
import type { Place, Problem } from '../model/problem.ts';
import { quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { Draft } from './intake.ts';
import { lineOfDeskPlan } from './text/desk-plan.ts';
import { lineOfKillNotice } from './text/kill-notice.ts';

/** What agencies call a text that only plans: the IPTC's genre Daybook, ANPA's category Advisories, and their like. */
const PLANS =
  /^(?:day ?book|advisory|advisories|news ?list|(?:news |coverage )?(?:budget|schedule|plan|planning|planner|digest|diary|agenda)|(?:tages|wochen|termin|themen)?vorschau|achtung|terminhinweis|prévisions?|previsiones|previsão|previsioni|dagsorden|nyhetsplan|agenda del día|agenda informativa)$/i;

/** Whether one of these names of genres or services says that the text is a plan for desks. */
export function namesPlan(names: readonly (string | undefined)[]): string | undefined {
  return names.find((name) => name !== undefined && PLANS.test(name.trim()));
}

/**
 * What a document's article is instead of one: a notice that takes another back, or the plan of an agency's day, as its text or one of its `genres`
 * says. A document that takes itself back is neither.
 */
export function problemForDesks(
  draft: Pick<Draft, 'headline' | 'status' | 'body'>,
  place: Place,
  genres: readonly (string | undefined)[] = [],
): Problem | undefined {
  if (draft.status === 'canceled') return undefined;
  const genre = namesPlan(genres);
  if (genre !== undefined) return problem('desk-plan', quote(genre), place, { mend: NOTHING });
  const { headline = '', body } = draft;
  const text = [headline, ...linesOf(body)].join('\n\n');
  const code =
    lineOfKillNotice(text) !== undefined ? 'desk-notice' : lineOfDeskPlan(text) !== undefined ? 'desk-plan' : '';
  if (code === '') return undefined;
  return problem(code, quote(headline), place, code === 'desk-plan' ? { mend: NOTHING } : { mend: TAKE_BACK });
}

const NOTHING = 'Nothing need be done; it is no article.';
const TAKE_BACK = 'Have the story itself sent again as canceled, or delete its file; then delete this one.';

/** Blocks that are looked at: a plan says at its top that it is one. */
const MOST_BLOCKS = 80;

function linesOf({ children }: Body): readonly string[] {
  return children.slice(0, MOST_BLOCKS).map((block) => plainText(block));
}
