import type { Problem } from '../../model/problem.ts';
import type { Draft } from '../intake.ts';
import type { JsonRecord, JsonValue } from './json-value.ts';

/** What a JSON format made of one article; no draft where it is none, or where an error stops it. */
export interface JsonRead {
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
}

/** The document around an article. */
export interface JsonDocument {
  /** The node of that `@id` (JSON-LD 1.1, section 9.1), wherever it stands. */
  readonly lookUp: (id: string) => JsonRecord | undefined;
}

/** A vocabulary in which systems hand out articles as JSON. */
export interface JsonArticleFormat {
  /** As problems name it. */
  readonly name: string;
  readonly recognizes: (record: JsonRecord) => boolean;
  /** The article at `item`, a record that the format recognizes. */
  readonly read: (item: JsonValue, document: JsonDocument) => JsonRead;
}
