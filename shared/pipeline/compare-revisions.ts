import { type ArticleDiff, type ComparedArticle, diffArticles } from '../alerts/diff/diff-articles.ts';
import type { ChangeKind } from '../model/change.ts';
import { readRevision } from './history.ts';
import type { ObjectStore } from './ports.ts';
import { readRecord } from './record-store.ts';
import { type ArticleRecord, type RevisionRecord, recordKeys } from './records.ts';

/** One of two revisions that are compared. */
export interface ComparedRevision {
  readonly revision: number;
  /** When its upload, or the deletion that made it, was received. ISO 8601, UTC. */
  readonly time: string;
  readonly key: string;
  readonly by?: string;
  readonly change?: ChangeKind;
  readonly reasons: readonly string[];
  readonly headline: string;
}

export type Comparison =
  | {
      readonly outcome: 'compared';
      /** The article's URI. */
      readonly id: string;
      readonly storageId: string;
      readonly total: number;
      readonly from: ComparedRevision;
      readonly to: ComparedRevision;
      readonly diff: ArticleDiff;
    }
  /** There is no revision of that number; there are those from 1 to `total`. */
  | { readonly outcome: 'no-revision'; readonly revision: number; readonly total: number }
  | { readonly outcome: 'no-article' };

/** Which revisions to compare: where they are left out, the latest, and the one before that other. */
export interface ComparedNumbers {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What is different between two revisions of an article, in either order. */
export async function compareRevisions(
  storageId: string,
  numbers: ComparedNumbers,
  deps: { readonly archive: ObjectStore },
): Promise<Comparison> {
  const current = (await readRecord<ArticleRecord>(deps.archive, recordKeys.article(storageId)))?.record;
  if (!current) return { outcome: 'no-article' };
  const { id, revision: total } = current;
  const to = numbers.to ?? total;
  const from = numbers.from ?? Math.max(1, to - 1);
  const [before, after] = await Promise.all([readRevision(storageId, from, deps), readRevision(storageId, to, deps)]);
  if (!before) return { outcome: 'no-revision', revision: from, total };
  if (!after) return { outcome: 'no-revision', revision: to, total };
  return {
    outcome: 'compared',
    id,
    storageId,
    total,
    from: comparedRevision(from, before),
    to: comparedRevision(to, after),
    diff: diffArticles(comparedArticle(before), comparedArticle(after)),
  };
}

function comparedArticle({ article, withdrawn }: RevisionRecord): ComparedArticle {
  return withdrawn ? { ...article, status: 'withdrawn' } : article;
}

function comparedRevision(revision: number, { source, change, article }: RevisionRecord): ComparedRevision {
  return {
    revision,
    time: source.eventTime,
    key: source.key,
    ...(source.by === undefined ? {} : { by: source.by }),
    ...(change.kind === undefined ? {} : { change: change.kind }),
    reasons: change.reasons,
    headline: article.headline,
  };
}
