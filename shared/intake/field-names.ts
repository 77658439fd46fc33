import { nearestWord } from '../model/nearest-word.ts';
import type { GivenFields } from './intake.ts';

export type FieldName = Exclude<keyof GivenFields, 'places' | 'keep'>;

/** What front matter may also say: not a field itself, but part of one, or how the text is to be read. */
export type PartialField = 'keep' | 'draft' | 'imageAlt' | 'imageCaption' | 'imageCredit';

/** The names under which other systems keep the same field, besides its own. Compared without case, `-`, `_` and spaces. */
const SYNONYMS: Readonly<Record<FieldName | PartialField, readonly string[]>> = {
  id: ['uri', 'guid', 'identifier', 'articleId'],
  documentVersion: ['version', 'revision'],
  slug: [],
  status: ['pubStatus', 'publicationStatus', 'state'],
  urgency: ['priority'],
  language: ['lang', 'locale', 'inLanguage'],
  section: ['category', 'categories', 'sections', 'desk', 'articleSection'],
  tags: ['tag', 'keywords', 'keyword', 'topics', 'subjects', 'newsKeywords'],
  headline: ['title', 'hed', 'heading'],
  standfirst: [
    'summary',
    'description',
    'dek',
    'deck',
    'excerpt',
    'abstract',
    'subtitle',
    'subheadline',
    'strapline',
    'teaser',
    'lede',
    'intro',
  ],
  byline: ['author', 'authors', 'by', 'creator', 'writer'],
  dateline: ['located', 'location', 'place'],
  published: [
    'date',
    'publishedAt',
    'publishedTime',
    'publishDate',
    'pubDate',
    'publicationDate',
    'datePublished',
    'firstPublished',
    'dateCreated',
    'created',
    'issued',
    'versionCreated',
  ],
  modified: [
    'updated',
    'updatedAt',
    'modifiedTime',
    'lastmod',
    'lastModified',
    'lastUpdated',
    'dateModified',
    'dateUpdated',
    'updateDate',
    'updatedDate',
  ],
  embargo: ['embargoed', 'embargoUntil', 'embargoedUntil', 'notBefore', 'publishAfter'],
  expires: ['expiry', 'expiryDate', 'expirationDate', 'expirationTime', 'expiresAt', 'unpublish'],
  canonicalUrl: ['canonical', 'url', 'canonicalLink', 'originalUrl', 'sourceUrl'],
  images: [
    'image',
    'img',
    'leadImage',
    'featuredImage',
    'featureImage',
    'coverImage',
    'cover',
    'heroImage',
    'thumbnail',
    'photo',
    'picture',
  ],
  correction: ['corrections', 'correctionNote', 'editorsNote', 'clarification'],
  source: ['provider', 'agency', 'publisher', 'infoSource'],
  copyright: ['rights', 'copyrightNotice', 'copyrightHolder', 'license'],
  alert: ['alerts', 'notify', 'push'],
  significance: ['change', 'changeKind', 'updateType', 'revisionType'],
  keep: [],
  draft: [],
  imageAlt: ['leadImageAlt', 'featuredImageAlt', 'coverAlt', 'alt'],
  imageCaption: ['leadImageCaption', 'featuredImageCaption', 'caption'],
  imageCredit: ['leadImageCredit', 'featuredImageCredit', 'photoCredit', 'credit'],
};

const BY_NAME: ReadonlyMap<string, FieldName | PartialField> = new Map(
  (Object.keys(SYNONYMS) as (FieldName | PartialField)[]).flatMap((field) =>
    [field, ...SYNONYMS[field]].map((name) => [fold(name), field] as const),
  ),
);

function fold(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** The field that `name` means, under its own name or a customary one. */
export function fieldNamed(name: string): FieldName | PartialField | undefined {
  return BY_NAME.get(fold(name));
}

/** What site generators keep in front matter of how they show a page; none of it is the article’s. */
const HOUSEKEEPING: ReadonlySet<string> = new Set(
  `layout template type kind permalink weight order aliases alias redirectFrom redirectTo comments comment toc showToc tocOpen tableOfContents math
   mathjax katex mermaid pin pinned sticky featured excerptSeparator outputs menu menus navOrder nav parent sidebar cascade params robots sitemap share related
   relatedPosts collection css js scripts stylesheets bodyClass classes cssClass cssClasses pagination theme headless markup isCJKLanguage readingTime
   readTime wordCount breadcrumbs build lightbox highlight codeCopy showReadingTime uuid uid filename path
   format output engine jupyter execute bibliography csl editor keepMd numberSections documentClass geometry headerIncludes dateFormat citation crossref`
    .split(/\s+/)
    .map(fold),
);

/** Whether `name` is a setting of the program that keeps the document, such as `layout`: nothing that readers see. */
export function isHousekeeping(name: string): boolean {
  return HOUSEKEEPING.has(fold(name)) || /^(?:eleventy|hexo|jekyll|hugo)[A-Z_-]/.test(name);
}

/** Whether `name` is the field's own name, not one of other systems. */
export function isOwnName(name: string, field: FieldName | PartialField): boolean {
  return fold(name) === fold(field);
}

/** Whether it is a field of the article. */
export function isField(name: FieldName | PartialField): name is FieldName {
  return !PARTIAL.has(name);
}

const PARTIAL: ReadonlySet<string> = new Set<PartialField>([
  'keep',
  'draft',
  'imageAlt',
  'imageCaption',
  'imageCredit',
]);

/** The known name nearest to a misspelt one: at most two letters away, one where the name is short. */
export function suggestField(name: string): string | undefined {
  const known = nearestWord(fold(name), BY_NAME.keys());
  const field = known === undefined ? undefined : BY_NAME.get(known);
  return field && [field, ...SYNONYMS[field]].find((each) => fold(each) === known);
}
