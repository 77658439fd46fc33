import type { Article } from '../model/article.ts';
import type { NormalizedArticle } from './intake.ts';

/** What the archive knows of an article's past when a revision of it arrives. Times are ISO 8601, UTC, milliseconds. */
export interface History {
  /** The number of this revision, 1 for the first. */
  readonly revision: number;
  /** When the first upload of the article was received. */
  readonly received: string;
  /** When this revision was received. */
  readonly revised: string;
  /** What earlier revisions were published as. */
  readonly published?: string;
}

/** `article` with its place in history: as `Article` has it, times come from the document where it names them, else from the archive. */
export function completeArticle(article: NormalizedArticle, history: History): Article {
  const { ownId: _ownId, ownSlug: _ownSlug, published: stated, modified: _modified, ...content } = article;
  const published = stated ?? history.published ?? history.received;
  const first = published > history.received ? published : history.received;
  return {
    ...content,
    revision: history.revision,
    received: history.received,
    published,
    modified: history.revision === 1 ? first : history.revised,
  };
}
