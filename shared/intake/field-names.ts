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
  language: ['lang', 'locale', 'inLanguage', 'sprache', 'langue', 'idioma', 'lingua', 'taal', 'språk', 'язык', '语言'],
  section: [
    'category',
    'categories',
    'sections',
    'desk',
    'articleSection',
    'rubrik',
    'ressort',
    'kategorie',
    'rubrique',
    'catégorie',
    'sección',
    'seccion',
    'categoría',
    'sezione',
    'categoria',
    'seção',
    'secção',
    'rubriek',
    'categorie',
    'рубрика',
    'раздел',
    '栏目',
    '分类',
  ],
  tags: [
    'tag',
    'keywords',
    'keyword',
    'topics',
    'subjects',
    'newsKeywords',
    'schlagwörter',
    'schlagworte',
    'stichwörter',
    'stichworte',
    'mots-clés',
    'étiquettes',
    'etiquetas',
    'palabras clave',
    'parole chiave',
    'palavras-chave',
    'trefwoorden',
    'теги',
    '标签',
    'タグ',
    '태그',
  ],
  headline: [
    'title',
    'hed',
    'heading',
    'titel',
    'überschrift',
    'titre',
    'título',
    'titulo',
    'titular',
    'titolo',
    'tytuł',
    'заголовок',
    '标题',
    '標題',
    '見出し',
    '제목',
  ],
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
    'untertitel',
    'vorspann',
    'sous-titre',
    'chapô',
    'subtítulo',
    'bajada',
    'entradilla',
    'sottotitolo',
    'ondertitel',
    'подзаголовок',
    '摘要',
  ],
  byline: [
    'author',
    'authors',
    'by',
    'creator',
    'writer',
    'autor',
    'autorin',
    'autoren',
    'auteur',
    'auteurs',
    'autora',
    'autores',
    'autore',
    'författare',
    'forfatter',
    'автор',
    '作者',
    '記者',
    '记者',
  ],
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
    'publish',
    'pubDatetime',
    'publishedOn',
    'datum',
    'veröffentlicht',
    'publié',
    'fecha',
    'data',
    'dato',
    'дата',
    '日期',
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
    'modifiedAt',
    'lastModifiedAt',
    'modDatetime',
    'updatedOn',
    'aktualisiert',
    'actualizado',
    'aggiornato',
    'atualizado',
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
    'ogImage',
    'socialImage',
    'banner',
    'bannerImage',
    'headerImage',
    'mainImage',
    'teaserImage',
  ],
  correction: ['corrections', 'correctionNote', 'editorsNote', 'clarification'],
  source: ['provider', 'agency', 'publisher', 'infoSource', 'quelle', 'fuente', 'fonte', 'bron', 'источник', '来源'],
  copyright: ['rights', 'copyrightNotice', 'copyrightHolder', 'license'],
  alert: ['alerts', 'notify', 'push'],
  significance: ['change', 'changeKind', 'updateType', 'revisionType'],
  keep: [],
  draft: ['isDraft', 'wip'],
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
   format output engine jupyter execute bibliography csl editor keepMd numberSections typora templateKey authorProfile editPost editLink customEditUrl summaryLength translationKey taxonomies extra listed
   unlisted hidden noindex seo prev next outline series seriesOrder visibility icon emoji color abbrlink top latitude longitude altitude fontSize
   mainFont paperSize linkColor classOption subject institute affiliation cssClassName documentClass geometry headerIncludes dateFormat citation crossref`
    .split(/\s+/)
    .map(fold),
);

/** Whether `name` is a setting of the program that keeps the document, such as `layout`: nothing that readers see. */
export function isHousekeeping(name: string): boolean {
  return (
    HOUSEKEEPING.has(fold(name)) ||
    /^(?:eleventy|hexo|jekyll|hugo|typora)[A-Z_-]|^(?:show|hide|disable|enable|use|toc|sidebar|nav)(?:[A-Z_-]|$)/.test(
      name,
    ) ||
    /^(?:Show|Hide|Disable|Enable|Use|Toc)[A-Z]/.test(name)
  );
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
