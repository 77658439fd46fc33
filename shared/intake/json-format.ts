import { INNER_LIMITS } from '../model/inner-limits.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { articleJson } from './article-json/article-json.ts';
import { digitalwires } from './digitalwires/digitalwires.ts';
import { FileAllowance, TOO_MUCH_TOGETHER } from './file-allowance.ts';
import type { Draft, Parsed, TextFormat } from './intake.ts';
import { type Candidate, findArticles } from './json/find-articles.ts';
import { foreignJson } from './json/foreign-json.ts';
import type { JsonArticleFormat, JsonDocument } from './json/json-article.ts';
import { isRecord, type JsonValue } from './json/json-value.ts';
import { createLinkedNodes } from './json/linked-nodes.ts';
import { readJson } from './json/read-json.ts';
import { DOCUMENT_MENDS } from './mends-of-format.ts';
import { newsArticle, newsArticleWithoutText } from './news-article/news-article.ts';
import { ninjs } from './ninjs/ninjs.ts';
import { wordpressPost } from './wordpress/wordpress-post.ts';

/** In the order in which they are tried: the ones that say for certain what they are come first. */
const FORMATS: readonly JsonArticleFormat[] = [articleJson, newsArticle, wordpressPost, digitalwires, ninjs];
const PARTIAL: readonly JsonArticleFormat[] = [newsArticleWithoutText];

/** More articles than any system hands out at once; what follows them is told and left out. */
const MAX_ITEMS = INNER_LIMITS.json.articles;
const NEEDED =
  'an article as ninjs, dpa digitalwires, schema.org NewsArticle, a WordPress post or Wireroom’s own JSON, or a list of such articles';

/** JSON: an article, or several in a list, in any of the vocabularies that newsrooms exchange. */
export const jsonFormat = { name: 'json', parse } satisfies TextFormat;

function parse(text: string): Parsed {
  const read = readJson(text);
  if ('problem' in read) return { drafts: [], problems: [read.problem] };
  const root: JsonValue = { value: read.value, path: '$' };
  const whole = findArticles(root, FORMATS, PARTIAL);
  const candidates = whole.length > 0 ? whole : findArticles(root, PARTIAL);
  if (candidates.length === 0) return { drafts: [], problems: [unknownJson(root)] };
  const document: JsonDocument = { lookUp: createLinkedNodes(read.value) };
  const [only] = candidates;
  const parsed =
    candidates.length === 1 && only ? readCandidate(only, undefined, document) : readCandidates(candidates, document);
  const isNothing = parsed.drafts.length === 0 && !parsed.problems.some(({ severity }) => severity === 'error');
  return isNothing
    ? { drafts: [], problems: [...parsed.problems, noArticle(candidates.length)] }
    : { ...parsed, mends: DOCUMENT_MENDS };
}

function readCandidates(candidates: readonly Candidate[], document: JsonDocument): Parsed {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const allowance = new FileAllowance();
  for (const [index, candidate] of candidates.slice(0, MAX_ITEMS).entries()) {
    if (allowance.isSpent) {
      problems.push(
        problem('item-left-out', `${candidates.length - index} more items`, { item: index + 1 }, TOO_MUCH_TOGETHER),
      );
      return { drafts, problems };
    }
    const parsed = readCandidate(candidate, index + 1, document);
    allowance.spend({ draft: parsed.drafts[0], problems: parsed.problems });
    for (const draft of parsed.drafts) drafts.push(draft);
    for (const each of parsed.problems) problems.push(each);
  }
  if (candidates.length > MAX_ITEMS) problems.push(tooManyItems(candidates.length));
  return { drafts, problems };
}

function readCandidate({ at, format }: Candidate, item: number | undefined, document: JsonDocument): Parsed {
  const { draft, problems } = format?.read(at, document) ?? { draft: undefined, problems: [unknownJson(at)] };
  if (item === undefined) return { drafts: draft ? [draft] : [], problems };
  return {
    drafts: draft ? [{ ...draft, item }] : [],
    problems: problems.map((each) => ({ ...each, place: { item, ...each.place } })),
  };
}

/** Nothing but drafts, pages and pictures: that is no fault of any of them, but nothing comes of the file. */
function noArticle(count: number): Problem {
  const found =
    count === 1 ? 'an item that is no published article' : `${count} items, none of which is a published article`;
  return problem(
    'no-body',
    found,
    {},
    { needed: 'at least one published article', mend: 'Publish it where it comes from, and send it again.' },
  );
}

function unknownJson({ value, path }: JsonValue): Problem {
  const foreign = foreignJson(value);
  if (foreign) return problem('unknown-format', foreign.found, { path }, { needed: NEEDED, mend: foreign.mend });
  return problem(
    'unknown-format',
    describe(value),
    { path },
    { needed: NEEDED, mend: 'Export the article in one of these, or as text or HTML.' },
  );
}

/** What a value is, in words: the names in an object tell an editor most. */
function describe(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length} that holds no article`;
  if (!isRecord(value)) return value === null ? 'null' : `a ${typeof value}`;
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty object';
  const shown = names.slice(0, 12).map((name) => quote(name.slice(0, 40)));
  return `an object with ${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}

function tooManyItems(count: number): Problem {
  return problem(
    'item-left-out',
    `${count - MAX_ITEMS} more items`,
    { item: MAX_ITEMS + 1 },
    {
      needed: `at most ${MAX_ITEMS} articles in one file`,
      mend: 'Split the file into several.',
    },
  );
}
