import { storageIdOf } from '../model/identity.ts';
import { mapBounded } from './bounded.ts';
import { HISTORY_PAGE, type PastRevision, readHistory } from './history.ts';
import type { ObjectStore } from './ports.ts';
import type { ArticleStatus, UploadStatus } from './status.ts';

/** What is added to the status of an article. */
export interface LatestHistory {
  /** The latest revisions, newest first. */
  readonly history: readonly PastRevision[];
  /** How many revisions there are. */
  readonly historyTotal: number;
}

/** The status of an upload with the history of each of its articles, and where it became one article, with that one's. */
export type StatusWithHistory<Status extends UploadStatus = UploadStatus> = Omit<Status, 'articles'> &
  Partial<LatestHistory> & { readonly articles: readonly (ArticleStatus & LatestHistory)[] };

const ARTICLES_AT_ONCE = 4;

/** `status` with the latest 20 revisions of every article that it names. */
export async function withHistory<Status extends UploadStatus>(
  status: Status,
  deps: { readonly archive: ObjectStore },
): Promise<StatusWithHistory<Status>> {
  const articles = await mapBounded(status.articles, ARTICLES_AT_ONCE, async (article) => {
    const history = await readHistory(storageIdOf(article.id), deps, { limit: HISTORY_PAGE });
    return { ...article, history: history?.revisions ?? [], historyTotal: history?.total ?? 0 };
  });
  const [only] = articles;
  const single = articles.length === 1 && only ? { history: only.history, historyTotal: only.historyTotal } : {};
  return { ...status, ...single, articles };
}
