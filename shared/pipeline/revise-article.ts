import { changeBetween } from '../alerts/change-between.ts';
import { completeArticle } from '../intake/complete-article.ts';
import type { NormalizedArticle } from '../intake/intake.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRecord, LastOf, RevisionChange } from './records.ts';
import type { Stamp } from './upload.ts';

/** The record's part that a new revision makes: the article, what it changed, and by that when it was last changed for feeds. */
export function revisionOf(present: ArticleRecord, article: Article, withdrawn: boolean) {
  const before = present.withdrawn ? undefined : present.article;
  const record = { revision: article.revision, ...classed(before, article, withdrawn, present.lastOf) };
  const isCosmetic = record.change.kind === 'cosmetic' && before !== undefined;
  return { ...record, article: isCosmetic ? { ...article, updated: before.updated } : article };
}

/** What a revision changed against the one that readers knew, and the latest of each kind of change. */
export function classed(before: Article | undefined, article: Article, withdrawn: boolean, lastOf: LastOf) {
  const change: RevisionChange = changeBetween(before, withdrawn ? undefined : article) ?? {
    reasons: [withdrawn ? 'withdrawn' : `status ${article.status}`],
  };
  return {
    change,
    lastOf: change.kind === undefined ? lastOf : { ...lastOf, [change.kind]: article.revision },
  };
}

/** The article of an upload as the record's next revision. */
export function nextRevision(
  present: ArticleRecord,
  { stamp, article }: { readonly stamp: Stamp; readonly article: NormalizedArticle },
): Article {
  const before = present.article;
  const next = completeArticle(article, {
    revision: present.revision + 1,
    received: before?.received ?? stamp.eventTime,
    revised: stamp.eventTime,
    ...(before ? { before } : {}),
  });
  // An address drawn from the headline stays what it was when the headline is mended.
  return before && !article.ownSlug ? { ...next, slug: before.slug } : next;
}

/** The record once what it holds was withdrawn, as a revision of its own. */
export function withdrawnBy(present: ArticleRecord, stamp: Stamp): ArticleRecord {
  const modified = laterOf(present.article?.modified ?? '', stamp.eventTime);
  const article = present.article && {
    ...present.article,
    revision: present.revision + 1,
    modified,
    updated: modified,
  };
  return { ...present, source: stamp, withdrawn: true, ...(article && revisionOf(present, article, true)) };
}

/** The later of two times in ISO 8601, UTC. */
export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
