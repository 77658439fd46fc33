import type { JsonArticleFormat } from './json-article.ts';
import { isRecord, type JsonRecord, type JsonValue, own, pathTo } from './json-value.ts';

/** One article of a document, or what stands in a list of articles and is none. */
export interface Candidate {
  readonly at: JsonValue;
  readonly format?: JsonArticleFormat;
}

/** Levels of lists and wrappers around articles: `{"response": {"docs": [{"_source": {…}}]}}` has four. */
const MAX_WRAPPERS = 5;
const MAX_MEMBERS = 200;
/** What lists hold beside articles in JSON-LD: the page’s trail, its site, its publisher. */
const LINKED = ['@type', '@context', '@graph'] as const;

/**
 * The articles of a document in order: it may be one, a list of them, or have them in wrappers of whatever names. In a list everything that is not
 * an article is a candidate without a format, but for the other nodes of JSON-LD. Empty where there is no article at all.
 *
 * `partial` are formats for what only tells of an article: it counts where it stands in a list of whole ones.
 */
export function findArticles(
  document: JsonValue,
  formats: readonly JsonArticleFormat[],
  partial: readonly JsonArticleFormat[] = [],
): readonly Candidate[] {
  return search(document, { formats, partial }, 0);
}

interface Sought {
  readonly formats: readonly JsonArticleFormat[];
  readonly partial: readonly JsonArticleFormat[];
}

function search(at: JsonValue, sought: Sought, depth: number): readonly Candidate[] {
  if (Array.isArray(at.value)) return searchList(at.value, at.path, sought, depth);
  if (!isRecord(at.value)) return [];
  const { value: record } = at;
  const format = sought.formats.find((each) => each.recognizes(record));
  if (format) return [{ at, format }];
  if (depth >= MAX_WRAPPERS) return [];
  for (const name of Object.keys(record).slice(0, MAX_MEMBERS)) {
    const value = own(record, name);
    if (typeof value !== 'object' || value === null) continue;
    const found = search({ value, path: pathTo(at.path, name) }, sought, depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}

function searchList(list: readonly unknown[], path: string, sought: Sought, depth: number): readonly Candidate[] {
  if (depth >= MAX_WRAPPERS) return [];
  const candidates: Candidate[] = [];
  let hasArticle = false;
  for (const [index, value] of list.entries()) {
    const at = { value, path: `${path}[${index}]` };
    const found = search(at, sought, depth + 1);
    if (found.length > 0) {
      hasArticle = true;
      for (const each of found) candidates.push(each);
    } else {
      const format = isRecord(value) ? sought.partial.find((each) => each.recognizes(value)) : undefined;
      if (format) candidates.push({ at, format });
      else if (!isRecord(value) || !isLinked(value)) candidates.push({ at });
    }
  }
  return hasArticle ? candidates : [];
}

function isLinked(record: JsonRecord): boolean {
  return LINKED.some((name) => Object.hasOwn(record, name));
}
