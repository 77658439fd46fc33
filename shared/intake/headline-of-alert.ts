import { plainText } from '../model/body.ts';
import type { Parsed } from './intake.ts';
import { readDateline } from './text/dateline.ts';

/** Characters of a sentence that is sent before there is a story. */
const LONGEST = 220;

/** What a wire sends as one sentence, faster than anybody words a headline, with that sentence as its headline. */
export function withHeadlineOfAlert(parsed: Parsed): Parsed {
  const [draft, another] = parsed.drafts;
  const [block, second] = draft?.body.children ?? [];
  if (!draft || another || draft.headline !== undefined || !block || second) return parsed;
  const sentence = plainText(block).trim();
  const said = sentence.slice(readDateline(sentence)?.length ?? 0).trim();
  if (said === '' || sentence.length > LONGEST) return parsed;
  return {
    ...parsed,
    drafts: [{ ...draft, headline: said.replace(/(?<!\.)\.$/, '') }],
    problems: parsed.problems.filter(({ code }) => code !== 'no-headline'),
  };
}
