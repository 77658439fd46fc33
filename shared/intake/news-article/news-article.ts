import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { GivenFields } from '../intake.ts';
import { finishDraft } from '../json/finish-draft.ts';
import type { JsonArticleFormat, JsonDocument, JsonRead } from '../json/json-article.ts';
import { readJsonFields } from '../json/json-fields.ts';
import { type JsonRecord, type JsonValue, own } from '../json/json-value.ts';
import { readArticleBody } from './article-body.ts';
import { articleFields } from './article-fields.ts';
import { articleImages } from './article-images.ts';
import { property } from './linked-values.ts';

/**
 * The types of schema.org that are articles: `Article` with all below it, blog posts among them, and the names that sites make of them. A
 * `WebPage` or a `VideoObject` is none.
 */
const ARTICLE = /^(?:[A-Za-z]{0,40}(?:Article|Posting)|Report)$/;
const NO_ARTICLE = /^(?:JobPosting|LiveBlogUpdate)$/;

const TEXTS = ['articleBody', 'text', 'reportBody', 'liveBlogUpdate'].flatMap((name) => [name, `schema:${name}`]);

/** schema.org `NewsArticle` and its kin as JSON-LD, a node of its own or one of a graph. */
export const newsArticle: JsonArticleFormat = {
  name: 'schema.org',
  recognizes: (record) => isArticle(record) && TEXTS.some((name) => Object.hasOwn(record, name)),
  read,
};

/** The same without its text, as pages carry it for search engines: it says what is missing. */
export const newsArticleWithoutText: JsonArticleFormat = {
  name: 'schema.org',
  recognizes: (record) =>
    isArticle(record) && ['headline', 'name', 'schema:headline'].some((name) => Object.hasOwn(record, name)),
  read,
};

function isArticle(record: JsonRecord): boolean {
  return typesOf(record).some((type) => ARTICLE.test(type) && !NO_ARTICLE.test(type));
}

/** Without the address or the prefix of the vocabulary. */
function typesOf(record: JsonRecord): readonly string[] {
  if (!Object.hasOwn(record, '@type') && !Object.hasOwn(record, '@context')) return [];
  const type = own(record, '@type') ?? own(record, 'type');
  const types: readonly unknown[] = Array.isArray(type) ? type.slice(0, 10) : [type];
  return types.filter((each) => typeof each === 'string').map((each) => each.replace(/^.*[/#:]/, ''));
}

function read(item: JsonValue, document: JsonDocument): JsonRead {
  const { fields: stated, problems: ofFields } = readJsonFields(articleFields(item, document));
  const { images, problems: ofImages } = articleImages(item, document, stated.canonicalUrl);
  const fields: GivenFields = images.length === 0 ? stated : { ...stated, images };
  const { body, found, from, problems: ofBody } = readArticleBody(item, document, fields);
  const problems = [...ofFields, ...ofImages, ...ofBody];
  if (body.children.length > 0 || fields.status === 'canceled')
    return finishDraft(
      { fields: { ...found, ...fields }, body, problems },
      property(item, 'headline'),
      from,
      fields.id,
    );
  const needed = 'the text of the article in “articleBody”';
  const mend = 'Search engines do without it, Wireroom does not: have the system write it, or upload the page itself.';
  return {
    problems: [...problems, problem('no-body', quote(fields.headline ?? ''), { path: from.path }, { needed, mend })],
  };
}
