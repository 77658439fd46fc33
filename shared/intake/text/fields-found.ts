import type { Urgency } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';

/** What the lines around an article's text say of it, as they stand. Instants are ISO 8601, UTC, milliseconds. */
export interface FieldsFound {
  readonly headline?: string;
  /** Where the headline stands, counting from 1. */
  readonly headlineLine?: number;
  /** Where the time of publication stands. */
  readonly publishedLine?: number;
  readonly standfirst?: string;
  readonly section?: string | undefined;
  readonly byline?: string;
  readonly dateline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly embargo?: string;
  readonly tags?: readonly string[];
  readonly slug?: string;
  readonly urgency?: Urgency;
  readonly language?: string;
  readonly source?: string;
  readonly copyright?: string;
  readonly problems: readonly Problem[];
}
