import { expect, test } from 'vitest';
import { buildDocument } from '../../../shared/intake/web-page/document-builder.ts';
import { withoutNextArticles } from '../../../shared/intake/web-page/without-next-articles.ts';

const LONG = 'The bridge over the Wren opened at noon, and nobody who had waited for it went home dry.';

function cleared(html: string): string {
  const page = buildDocument(html);
  if (!page) throw new Error('no document');
  withoutNextArticles(page.document.body);
  return page.document.body.innerHTML.replaceAll(LONG, '…');
}

const HEAD = '<div class="head"><h1 class="story-title big">The bridge</h1></div>';
const OWN = `${HEAD}<div class="text">${`<p>${LONG}</p>`.repeat(10)}</div>`;

test.each([
  ['in an article of its own', `<article><h1 class="story-title">The ferry</h1><p>${LONG}</p></article>`],
  ['in a box called a story', `<div class="next-story"><h1 class="story-title">The ferry</h1><p>${LONG}</p></div>`],
  [
    'in boxes in such a box',
    `<div class="post"><div><h1 class="x story-title">The ferry</h1></div><p>${LONG}</p></div>`,
  ],
])('another article %s, under a heading of the same name, is not of the page’s article', (_name, next) => {
  expect(cleared(`<main>${OWN}${next}</main>`)).toBe(`<main>${OWN.replaceAll(LONG, '…')}</main>`);
});

test.each([
  ['under a heading of another name', `<article><h1 class="part">The ferry</h1><p>${LONG}</p></article>`],
  [
    'in a box that is not called an article',
    `<div class="part"><h1 class="story-title">The ferry</h1><p>${LONG}</p></div>`,
  ],
  ['under the same title', `<article><h1 class="story-title">The bridge</h1><p>${LONG}</p></article>`],
])('a part %s stays', (_name, part) => {
  expect(cleared(`<main>${OWN}${part}</main>`)).toContain(part.replaceAll(LONG, '…'));
});

test('an article below a paragraph or two is the page’s own', () => {
  const article = `<article class="post"><h1 class="story-title">What the bridge cost</h1><p>${LONG}</p></article>`;
  expect(cleared(`${HEAD}<p>${LONG}</p>${article}`)).toContain('What the bridge cost');
});

test('a box called a post with text of the page’s own above such a heading stays', () => {
  const post = `<div class="post"><p>Eleven weeks. ${LONG}</p><h1 class="story-title">What it cost</h1><p>${LONG}</p></div>`;
  expect(cleared(`${OWN}${post}`)).toContain('Eleven weeks.');
});

test('an article above which the page’s own text has not begun is the page’s own', () => {
  const article = `<article class="post"><h1 class="title">The bridge</h1><p>${LONG}</p></article>`;
  expect(cleared(`<h1 class="title">The Wren Gazette</h1>${article}`)).toContain('<h1 class="title">The bridge</h1>');
});
