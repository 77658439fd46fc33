import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again to everybody who came.';
const ARTICLE = ['bridge', 'viaduct', 'tunnel'].map((each) => `<p>${TEXT.replace('bridge', each)}</p>`).join('');

/** Writer and day of a page with `below` under its article. */
async function creditsBelow(below: string, head = ''): Promise<readonly (string | undefined)[]> {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav>
<main><article><h1>The bridge opens again</h1>${ARTICLE}${ARTICLE}</article>${below}</main><script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  return [drafts[0]?.byline, drafts[0]?.published?.slice(0, 10)];
}

test.each([
  ['a label in an element of its own', '<div><p><b>Author</b> Ada Fairweather</p></div>', 'Ada Fairweather'],
  [
    'a label in another language',
    '<ul><li><strong>Autorin/Autor</strong> Ada Fairweather</li></ul>',
    'Ada Fairweather',
  ],
  ['a label with a colon', '<p>Contributors: Ada Fairweather</p>', 'Ada Fairweather'],
  [
    'two names with their office',
    '<p>Authors: Ada Fairweather and Jun Mori, bridge engineers</p>',
    'Ada Fairweather and Jun Mori',
  ],
  [
    'two names written in one',
    '<p>Written by <a href="/x">Ada Fairweather and Jun Mori</a></p>',
    'Ada Fairweather and Jun Mori',
  ],
  [
    'a label beside the text',
    '<aside class="card-shadow"><div><p>Author</p><p>Ada Fairweather</p></div></aside>',
    'Ada Fairweather',
  ],
  [
    'a box of a builder to which every part is a widget, with an office in brackets',
    '<div class="elementor-widget"><div class="elementor-author-box"><h4 class="elementor-author-box__name">Ada Fairweather (Managing Director)</h4></div></div>',
    'Ada Fairweather',
  ],
])('a writer whom a line below an article names is its writer: %s', async (_name, below, byline) => {
  expect(await creditsBelow(below)).toEqual([byline, undefined]);
});

test.each([
  ['whom another article is said to be by', '<div class="related"><p>Author: Ada Fairweather</p></div>'],
  ['of a comment', '<div class="comment"><p>Author: Ada Fairweather</p></div>'],
  ['that is none', '<p>Author: see the imprint of this paper</p>'],
  ['of whom a sentence speaks', '<p>Authors like Ada Fairweather write of bridges.</p>'],
])('no writer is one %s', async (_name, below) => {
  expect(await creditsBelow(below)).toEqual([undefined, undefined]);
});

test.each([
  ['with a label', '<p>Posted on March 2, 2026</p>', '2026-03-02'],
  [
    'with a label in an element of its own',
    '<div><div>(Re)Published:</div><div>March 2, 2026</div></div>',
    '2026-03-02',
  ],
  ['of another article', '<div class="related"><p>Posted on March 2, 2026</p></div>', undefined],
  ['without a label', '<p>March 2, 2026</p>', undefined],
])('a day below an article is that of its publication or not: %s', async (_name, below, published) => {
  expect(await creditsBelow(below)).toEqual([undefined, published]);
});

test('a site with a name of three letters is no writer beside one', async () => {
  const head = '<link rel="canonical" href="https://www.brw.example/bridge"><meta name="author" content="BRW">';
  expect(await creditsBelow('<p>Written by Ada Fairweather</p>', head)).toEqual(['Ada Fairweather', undefined]);
});
