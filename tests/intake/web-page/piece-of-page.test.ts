import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { isPieceOfPage } from '../../../shared/intake/web-page/is-piece-of-page.ts';
import { showBody } from '../show-body.ts';

const TEXT =
  'The harbour board of Kelmouth voted on Monday night to reopen the old lifting bridge to buses, eleven years after cracks closed it.';
const P = `<p>${TEXT}</p>`;

async function read(html: string) {
  const { drafts } = await pageFormat.parse(`<h1>Old bridge reopens</h1>${html}`);
  const [{ body, ...fields } = { body: { type: 'root' as const, children: [] } }] = drafts;
  return { fields, body: showBody(body) };
}

test.each([
  ['a menu', `<nav><ul><li><a href="https://k.example/">Home</a></li></ul></nav>${P}`],
  ['a share bar', `${P}<div class="share-buttons"><a href="https://x.example/">Share on Facebook</a></div>`],
  [
    'related links',
    `${P}<div class="related"><h4>Related</h4><ul><li><a href="https://k.example/1">Ferry cut to two days</a></li></ul></div>`,
  ],
  ['comments', `${P}<section id="comments"><h3>3 Comments</h3><p><b>Bob</b> says: great news!</p></section>`],
  ['a cookie banner', `<div class="cookie-banner"><p>We use cookies to know you better.</p></div>${P}`],
  ['a sign-up', `${P}<div class="newsletter-signup"><h4>The briefing</h4><p>Our daily e-mail.</p></div>`],
  ['tags', `${P}<ul class="tags"><li><a href="https://k.example/t">bridge</a></li></ul>`],
  ['a footer', `${P}<footer><p>© 2026 Kelmouth Post. All rights reserved.</p></footer>`],
])('a piece of a page comes without its furniture: %s', async (_what, html) => {
  expect((await read(html + P)).body).toBe(`${P}\n${P}`);
});

test('what a piece of a page marks as writer and time are fields', async () => {
  const { fields, body } = await read(
    `<p>By <span itemprop="author">Jane Doe</span> <time datetime="2026-03-02T10:30:00+01:00">March 2</time></p>${P}`,
  );
  expect(fields).toMatchObject({ byline: 'Jane Doe', published: '2026-03-02T09:30:00.000Z' });
  expect(body).toBe(P);
});

test('a box about the writer is no byline', async () => {
  const bio = '<div class="author-bio"><p>Jane Doe covers transport for the Post. Follow her.</p></div>';
  expect((await read(`<p>By Jane Doe</p>${P}${P}${bio}`)).fields.byline).toBe('Jane Doe');
});

test('an aside that no name calls furniture stays: an editor may have meant it', async () => {
  const { body } = await read(`${P}<aside><p>Built in 1911, it was the longest of its kind.</p></aside>${P}`);
  expect(body).toBe(`${P}\n<p>Built in 1911, it was the longest of its kind.</p>\n${P}`);
});

test.each([
  ['<p class="lead">Text</p>', false],
  ['<blockquote class="twitter-tweet"><p>It moved!</p></blockquote>', false],
  ['<figure class="wp-block-image size-large"><img src="a.jpg"></figure>', false],
  ['<p id="p3">Text about <code>class=share</code></p>', false],
  ['<div class="social-share">Share</div>', true],
  ["<p class='byline'>Jane</p>", true],
  ['<DIV id=comments>x</DIV>', true],
  ['<time datetime=2026-03-02>today</time>', true],
])('markup is told from a piece of a page by its names: %s', (html, expected) => {
  expect(isPieceOfPage(html)).toBe(expected);
});
