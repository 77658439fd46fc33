import { createStory } from '../stories/story.ts';
import { EXTENSIONS, type StoryFormat, writeStory } from '../stories/write-story.ts';
import type { Deed, Fate } from './plan-storm.ts';

const FORMATS: readonly StoryFormat[] = ['text', 'Markdown', 'HTML'];

export function keyOf({ article }: Pick<Deed, 'article'>): string {
  return `storm/story-${article}.${EXTENSIONS[formatOf(article)]}`;
}

/** The article's address on the site; every edition asks for it, so that it is known without asking the engine. */
export function pagePathOf({ article }: Pick<Deed, 'article'>): string {
  return `articles/${slugOf(article)}/`;
}

/** A sentence that stands in this edition and in no other. */
export function sentenceOf({ article, edition }: Pick<Fate, 'article' | 'edition'>): string {
  return `Count ${edition * 1_000 + 7} was taken for report ${article}.`;
}

export function headlineOf({ article, edition }: Pick<Fate, 'article' | 'edition'>): string {
  return `${createStory(article).headline}, edition ${edition}`;
}

const HEADLINE = /: part (\d+), edition (\d+)/;

/** The article and the edition that a line of text names in a headline, if it names one. */
export function editionIn(line: string): Pick<Fate, 'article' | 'edition'> | undefined {
  const [, article, edition] = HEADLINE.exec(line) ?? [];
  return article === undefined ? undefined : { article: Number(article), edition: Number(edition) };
}

/** The file that a deed uploads. */
export function writeEdition({ article, kind, edition, kills }: Deed): string {
  const story = createStory(article);
  const paragraph = { kind: 'paragraph', text: sentenceOf({ article, edition }) } as const;
  const [lead, ...others] = story.blocks;
  const blocks = lead === undefined ? [paragraph] : [lead, paragraph, ...others];
  const written = writeStory({ ...story, headline: headlineOf({ article, edition }), blocks }, formatOf(article));
  const fields = [`section: ${story.section}`, `slug: ${slugOf(article)}`, ...(kills ? ['status: canceled'] : [])];
  // Says the same with other bytes: blank lines at the end, and the fields in another order.
  const again = kind === 'same-content';
  return `---\n${(again ? fields.toReversed() : fields).join('\n')}\n---\n\n${written}${again ? '\n\n' : ''}`;
}

function slugOf(article: number): string {
  return `storm-${article}`;
}

function formatOf(article: number): StoryFormat {
  return FORMATS[article % FORMATS.length] ?? 'text';
}
