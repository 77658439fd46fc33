import type { FieldName } from '../field-names.ts';

/** What the web’s own names mean, the best source of each field first. */
const WEB_NAMES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  headline: [],
  standfirst: [
    'description',
    'og:description',
    'dc.description',
    'dcterms.abstract',
    'twitter:description',
    'sailthru.description',
    'ld:description',
  ],
  byline: [
    'ld:author',
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dc:creator',
    'dcterm:creator',
    'dcterms.creator',
    'byl',
    'citation_author',
    'author_name',
    'article:author_name',
    'cxenseparse:author',
    'shareaholic:article_author_name',
    'twitter:creator:name',
    'twitter:author',
  ],
  section: ['article:section', 'ld:section', 'parsely-section', 'category', 'og:section'],
  tags: [
    'article:tag',
    'ld:keyword',
    'news_keywords',
    'keywords',
    'parsely-tags',
    'sailthru.tags',
    'dc.subject',
    'dcterms.subject',
  ],
  published: [
    'ld:datepublished',
    'article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'pub_date',
    'publishdate',
    'publish_date',
    'published_on',
    'published_time',
    'published-date',
    'article_date_original',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'shareaholic:article_published_time',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'publish-date',
    'publication_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date.created',
    'datecreated',
    'dc.date',
    'date',
  ],
  modified: [
    'ld:datemodified',
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'datemodified',
    'last-modified',
    'lastmod',
    'dcterms.modified',
    'article_date_updated',
    'revision_date',
    'dc.date.modified',
  ],
  expires: ['article:expiration_time'],
  language: ['html:lang', 'ld:language', 'content-language', 'dc.language', 'dcterms.language', 'og:locale'],
  canonicalUrl: ['link:canonical', 'og:url', 'ld:url'],
  images: [
    'og:image',
    'ld:image',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
    'image',
  ],
  copyright: ['dc.rights', 'dcterms.rights', 'rights'],
  source: ['dc.source', 'dcterms.source'],
};

const WEB_FIELDS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(WEB_NAMES).flatMap(([field, names]) => names.map((name) => [name, field as FieldName] as const)),
);

/** What systems of their own call the writer and the day of publication, behind their own name. */
const OTHER_NAMES: ReadonlyMap<string, FieldName> = new Map([
  ...names('byline', 'author authors authorname bylinename displayauthors'),
  ...names(
    'published',
    'published publishedat publisheddate publishedtime publishdate publishtime datepublished firstpublished articledate publicationdate pubdate contentdate created',
  ),
]);
const MAY_BE_OTHER = /auth|byl|publ?|date|created/;
/** Names of accounts, and of what else has a writer and a day. */
const OF_OTHERS = /^(?:twitter|fb|al|ia|google|msapplication)[:.]|image|photo|picture|video|comment|site/;
const MOST_WORDS = 3;

function names(field: FieldName, list: string): readonly (readonly [string, FieldName])[] {
  return list.split(' ').map((name) => [name, field]);
}

/** The field that a name of the web's own means, and its place among the sources of that field: 0 is the best. `name` is in lower case. */
export function webName(name: string): { readonly field: FieldName; readonly place: number } | undefined {
  const field = WEB_FIELDS.get(name);
  if (field !== undefined) return { field, place: (WEB_NAMES[field] ?? []).indexOf(name) };
  const other = MAY_BE_OTHER.test(name) && !OF_OTHERS.test(name) ? otherName(name) : undefined;
  return other && { field: other, place: (WEB_NAMES[other] ?? []).length };
}

/** `og:article:published_time` and `publishedDate` mean what their last words mean. */
function otherName(name: string): FieldName | undefined {
  const words = name.split(/[:._\s-]/);
  for (let count = 1; count <= MOST_WORDS; count++) {
    const field = OTHER_NAMES.get(words.slice(-count).join(''));
    if (field !== undefined) return field;
  }
  return undefined;
}
