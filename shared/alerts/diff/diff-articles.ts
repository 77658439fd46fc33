import type { Article, Image, PubStatus } from '../../model/article.ts';
import type { Effort } from './align.ts';
import { type Comparable, diffPassages, type PassageChange } from './diff-passages.ts';
import { diffTokens, diffWords, type Piece } from './diff-words.ts';
import { passagesOf } from './passages-of.ts';

/** A revision of an article as it is compared: one that was withdrawn says so as its status. */
export type ComparedArticle = Omit<Article, 'status'> & { readonly status: PubStatus | 'withdrawn' };

/** A field that is not the same in both revisions. */
export interface FieldChange {
  readonly field: string;
  readonly pieces: readonly Piece[];
}

/** What is different between two revisions of an article. */
export interface ArticleDiff {
  /** In the order in which an editor looks at them; only those that changed. */
  readonly fields: readonly FieldChange[];
  /** Empty where no picture changed. */
  readonly images: readonly PassageChange[];
  /** Empty where nothing in the body changed. */
  readonly body: readonly PassageChange[];
}

/** About a third of a second of looking closely. */
const EFFORT: Effort = { steps: 600_000 };

/**
 * What an editor changed between two revisions, word by word. Numbers, times and other records of when it came are left out. However long and
 * different the two are, it takes time in proportion to them and about a third of a second more; where that does not suffice, it says less precisely what changed.
 */
export function diffArticles(before: ComparedArticle, after: ComparedArticle): ArticleDiff {
  const effort = { ...EFFORT };
  const fields = FIELDS.flatMap(({ field, by, of }): FieldChange[] => {
    const [old, now] = [of(before), of(after)];
    return old === now ? [] : [{ field, pieces: COMPARED[by](old, now, effort) }];
  });
  return {
    fields,
    images: changesOf(before.images.map(pictureOf), after.images.map(pictureOf), effort),
    body: changesOf(passagesOf(before.body), passagesOf(after.body), effort),
  };
}

const COMPARED = {
  words: diffWords,
  value: (before: string, after: string): readonly Piece[] => [
    ...(before === '' ? [] : [{ type: 'removed', text: before } as const]),
    ...(after === '' ? [] : [{ type: 'added', text: after } as const]),
  ],
  list: (before: string, after: string, effort: Effort): readonly Piece[] =>
    diffTokens(listed(before), listed(after), effort),
} as const;

interface Field {
  readonly field: string;
  /** Word by word, as one value, or line by line. */
  readonly by: keyof typeof COMPARED;
  /** Empty where the article has none. */
  readonly of: (article: ComparedArticle) => string;
}

const FIELDS: readonly Field[] = [
  { field: 'status', by: 'value', of: ({ status }) => status },
  { field: 'significance', by: 'value', of: ({ significance = '' }) => significance },
  { field: 'correction', by: 'words', of: ({ correction = '' }) => correction },
  { field: 'section', by: 'words', of: ({ section = '' }) => section },
  { field: 'headline', by: 'words', of: ({ headline }) => headline },
  { field: 'standfirst', by: 'words', of: ({ standfirst }) => standfirst },
  { field: 'byline', by: 'words', of: ({ byline = '' }) => byline },
  { field: 'dateline', by: 'words', of: ({ dateline = '' }) => dateline },
  { field: 'tags', by: 'list', of: ({ tags }) => tags.join('\n') },
  { field: 'urgency', by: 'value', of: ({ urgency }) => String(urgency) },
  { field: 'language', by: 'value', of: ({ language }) => language },
  { field: 'slug', by: 'value', of: ({ slug }) => slug },
  { field: 'published', by: 'value', of: ({ published }) => published },
  { field: 'embargo', by: 'value', of: ({ embargo = '' }) => embargo },
  { field: 'expires', by: 'value', of: ({ expires = '' }) => expires },
  { field: 'canonical address', by: 'value', of: ({ canonicalUrl = '' }) => canonicalUrl },
  { field: 'source', by: 'words', of: ({ source = '' }) => source },
  { field: 'copyright', by: 'words', of: ({ copyright = '' }) => copyright },
  { field: 'alert', by: 'value', of: ({ alert }) => (alert === undefined ? '' : String(alert)) },
  { field: 'version', by: 'value', of: ({ documentVersion }) => String(documentVersion ?? '') },
];

/** The lines with a comma between each two. */
function listed(value: string): readonly string[] {
  return value === '' ? [] : value.split('\n').flatMap((line, index) => (index === 0 ? [line] : [', ', line]));
}

/** The changes, or nothing where all is the same. */
function changesOf(
  before: readonly Comparable[],
  after: readonly Comparable[],
  effort: Effort,
): readonly PassageChange[] {
  const changes = diffPassages(before, after, effort);
  return changes.every(({ type }) => type === 'same') ? [] : changes;
}

function pictureOf(image: Image): Comparable {
  const { src, alt = '', caption = '', credit = '' } = image;
  const text = [`⟨${src}⟩`, alt, caption, credit].filter((part) => part !== '').join(' · ');
  return { kind: 'picture', text, from: image };
}
