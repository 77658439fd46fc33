import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { FileAllowance } from './file-allowance.ts';
import type { Parsed } from './intake.ts';

/** What the files inside one upload may still cost together: with the upload itself no more than one file may, and no more elements than one article has. */
export class EnclosedAllowance {
  #files = INNER_LIMITS.email.enclosedArticles;
  /** Of the bytes that a file of its format may have; what the upload itself takes to be read is as much as the rest. */
  #share = 0.7;
  readonly #articles = new FileAllowance(INNER_LIMITS.article.elements);

  /** Whether no further file may be read. */
  get isSpent(): boolean {
    return this.#files <= 0 || this.#share <= 0 || this.#articles.isSpent;
  }

  /** Takes off what a file cost that had `bytes` of the `limit` that its format has. */
  spend(bytes: number, limit: number, { drafts, problems }: Parsed): void {
    this.#files--;
    this.#share -= bytes / limit;
    for (const draft of drafts) this.#articles.spend({ draft, problems: [] });
    if (drafts.length === 0) this.#articles.spend({ problems });
  }
}

/** Tells of a file that was not read because those before it were all that may be read. */
export function unread(): Problem {
  return problem(
    'attachment-left-out',
    'more than may be read of one file',
    {},
    {
      needed: 'attached articles that are no larger together than one file may be',
      mend: 'Upload this attachment as a file of its own.',
    },
  );
}
