import type { Body } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { Draft, GivenFields } from '../intake.ts';
import type { JsonRead } from './json-article.ts';
import type { JsonValue } from './json-value.ts';

interface Finished {
  readonly fields: GivenFields;
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/**
 * The draft of a document’s fields and body, with an error for what it lacks. A kill must not fail for want of a headline: it gets
 * `fallback`, which readers see only in the notice that stands for it.
 */
export function finishDraft(
  { fields, body, problems }: Finished,
  headlineAt: JsonValue,
  bodyAt: JsonValue,
  fallback: string | undefined,
): JsonRead {
  const isKill = fields.status === 'canceled';
  const headline = fields.headline ?? (isKill ? fallback : undefined);
  const draft: Draft = { ...fields, ...(headline === undefined ? {} : { headline }), body };
  const lacking: Problem[] = [];
  if (headline === undefined)
    lacking.push(
      problem(
        'no-headline',
        'nothing',
        { path: headlineAt.path },
        { mend: 'Give the document a headline, and send it again.' },
      ),
    );
  // A text that is too long is told as that.
  if (body.children.length === 0 && !isKill && !problems.some(({ code }) => code === 'too-large'))
    lacking.push(
      problem('no-body', 'nothing', { path: bodyAt.path }, { mend: 'Give the document its text, and send it again.' }),
    );
  return { draft, problems: [...problems, ...lacking] };
}
