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
  /** The revision before it, if there is one. */
  readonly before?: Before;
}

type Before = Pick<Article, 'published' | 'modified' | 'embargo'>;

/** `article` with its place in history: as `Article` has it, times come from the document where it names them, else from the archive. */
export function completeArticle(article: NormalizedArticle, history: History): Article {
  const { ownId: _ownId, ownSlug: _ownSlug, item: _item, published: stated, modified: _modified, ...content } = article;
  const { revision, received, revised, before } = history;
  const published = stated ?? publishedBy(article.embargo, history);
  const modified = [published, revised, before && !waited(before) ? before.modified : ''].reduce(laterOf);
  return { ...content, revision, received, published, modified, updated: modified };
}

/**
 * A document that does not say when it is published is published when it is received, or when its embargo ends if that is later. What
 * was published stays so; an embargo that is lifted before its time leaves the moment of the lifting.
 */
function publishedBy(embargo: string | undefined, { received, revised, before }: History): string {
  if (before && !waited(before)) return before.published;
  if (embargo !== undefined) return laterOf(embargo, received);
  if (!before) return received;
  return revised < before.published ? revised : before.published;
}

/** Whether the article is dated by its embargo, which may yet be changed. */
function waited({ published, embargo }: Before): boolean {
  return published === embargo;
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
