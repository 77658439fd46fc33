import { createRandom, pick } from '../stories/random.ts';
import { headline, SECTIONS, sentence } from '../stories/words.ts';

export function briefKey(article: number): string {
  return `briefs/brief-${article}.txt`;
}

/** Where the site has the article's page. */
export function briefPage(article: number): string {
  return `articles/brief-${article}/index.html`;
}

/** A sentence that stands in this edition of this article alone. */
export function briefSentence(article: number, edition: number): string {
  return `Count ${edition * 1_000 + 7} was taken for report ${article}.`;
}

/** A short article, a headline and two paragraphs, so that a great many fit on a disk. */
export function writeBrief(article: number, edition: number): string {
  const random = createRandom(article * 7919 + 29);
  const title = headline(random, article);
  const body = `${sentence(random)} ${sentence(random)}\n\n${sentence(random)} ${briefSentence(article, edition)}`;
  return `---\nsection: ${pick(SECTIONS, random)}\nslug: brief-${article}\n---\n\n${title}\n\n${body}\n`;
}
