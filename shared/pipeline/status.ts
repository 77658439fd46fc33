import type { Newsroom } from '../model/newsroom.ts';
import type { Problem } from '../model/problem.ts';
import type { ObjectStore } from './ports.ts';

export interface UploadLinks {
  readonly page: string;
  readonly amp: string;
  readonly json: string;
  readonly short: string;
  readonly feeds: readonly string[];
}

/** One article that an upload became. */
export interface ArticleStatus {
  /** The article's URI. */
  readonly id: string;
  readonly revision: number;
  readonly headline: string;
  readonly pubStatus: 'usable' | 'withheld' | 'canceled' | 'withdrawn';
  /** ISO 8601; set while the article waits for its embargo. */
  readonly embargo?: string;
  readonly links?: UploadLinks;
  /** The topics that were told of this revision. */
  readonly told: readonly string[];
}

/** What became of the latest upload of a key, as far as the archive knows. `GET /status/<key>` answers with this. */
export interface UploadStatus {
  readonly key: string;
  /** `queued` while stages are still to run, `rejected` for an upload with errors, `rendered` while topics are still to be told. */
  readonly state: 'queued' | 'rejected' | 'rendered' | 'published';
  readonly received: string;
  /** The article's id and revision, where the upload became one. */
  readonly article?: string;
  readonly revision?: number;
  readonly problems: readonly Problem[];
  readonly articles: readonly ArticleStatus[];
  readonly links?: UploadLinks;
}

/** The status of `key`, or `undefined` where the archive has never heard of it (the caller may know that it is queued). */
export async function readStatus(
  _key: string,
  _deps: { readonly archive: ObjectStore; readonly newsroom: Newsroom },
): Promise<UploadStatus | undefined> {
  throw new Error('being written');
}
