import type { KnownPage } from '../known-page.ts';
import { STORIES, type Story } from './stories.ts';
import { HIDDEN, OPEN, type Template } from './templates.ts';

const encoder = new TextEncoder();

/** Pages of our own, each story in the layouts of several content systems, with what is true of them. */
export function writtenPages(half: 'open' | 'hidden'): KnownPage[] {
  return (half === 'open' ? OPEN : HIDDEN).flatMap((template) => STORIES.map((story) => pageOf(template, story)));
}

function pageOf({ name, page }: Template, story: Story): KnownPage {
  const { language, headline, byline, published } = story;
  return {
    name: `${name}, ${language}`,
    bytes: encoder.encode(page(story)),
    html: knownBody(story),
    title: headline,
    byline,
    language,
    published,
  };
}

function knownBody({ blocks }: Story): string {
  return blocks
    .map(([kind, ...texts]) => {
      if (kind === 'figure') return '';
      if (kind === 'ul') return `<ul>${texts.map((item) => `<li>${item}</li>`).join('')}</ul>`;
      return kind === 'h2' ? `<h2>${texts[0]}</h2>` : `<p>${texts[0]}</p>`;
    })
    .join('\n');
}
