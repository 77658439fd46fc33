import { describe, expect, test } from 'vitest';
import { AMP_DIALECT } from '../../../shared/formats/body/amp-dialect.ts';
import { FEED_DIALECT } from '../../../shared/formats/body/feed-dialect.ts';
import type { Dialect } from '../../../shared/formats/body/ink.ts';
import { PAGE_DIALECT } from '../../../shared/formats/body/page-dialect.ts';
import { inkFor, renderBody } from '../../../shared/formats/body/render-body.ts';
import { wordingFor } from '../../../shared/formats/wording.ts';
import type { Element, Embed } from '../../../shared/model/body.ts';
import { el, url } from '../articles.ts';

function render(blocks: readonly (Element | Embed)[], dialect: Dialect = FEED_DIALECT, language = 'en'): string {
  const ink = inkFor(dialect, wordingFor(language), 'https://site.example');
  return renderBody({ type: 'root', children: blocks }, ink);
}

const photo = { src: url('https://images.example/a.jpg'), alt: 'A "boat"', width: 640, height: 480 };

describe('headings', () => {
  test.each([
    ['h2', 'h2 h3 h2', 'h2 h3 h2'],
    ['a first heading of any level becomes h2', 'h4 h4 h2', 'h2 h2 h2'],
    ['no level is skipped', 'h2 h5 h5 h6', 'h2 h3 h3 h4'],
    ['a heading between two levels stays below the outer one', 'h2 h5 h3 h4', 'h2 h3 h3 h4'],
  ])('%s', (_, asked, written) => {
    const blocks = asked.split(' ').map((name) => el(name as 'h2', ['x']));
    const html = written.split(' ').map((name) => `<${name}>x</${name}>\n`);
    expect(render(blocks)).toBe(html.join(''));
  });
});

describe('inline elements', () => {
  test('a link has its address escaped, and rel only where it leaves the site', () => {
    const paragraph = el('p', [
      el('a', ['out'], { href: url('https://other.example/?a=1&b=2') }),
      el('a', ['in'], { href: url('https://site.example/articles/x/') }),
      el('a', ['like in'], { href: url('https://site.example.evil.example/') }),
      el('a', ['mail'], { href: url('mailto:a@b.example') }),
      el('a', ['nowhere']),
    ]);
    expect(render([paragraph], PAGE_DIALECT)).toBe(
      '<p><a href="https://other.example/?a=1&amp;b=2" rel="noopener">out</a>' +
        '<a href="https://site.example/articles/x/">in</a>' +
        '<a href="https://site.example.evil.example/" rel="noopener">like in</a>' +
        '<a href="mailto:a@b.example">mail</a>nowhere</p>\n',
    );
  });

  test('a span is written only where it says something', () => {
    expect(render([el('p', [el('span', ['plain']), el('span', ['مرحبا'], { lang: 'ar', dir: 'rtl' })])])).toBe(
      '<p>plain<span lang="ar" dir="rtl">مرحبا</span></p>\n',
    );
  });

  test('text and titles are escaped', () => {
    expect(render([el('p', [el('abbr', ['<i> & "x"'], { title: '"<b>" & \u0001' })])])).toBe(
      '<p><abbr title="&quot;&lt;b&gt;&quot; &amp; ">&lt;i&gt; &amp; "x"</abbr></p>\n',
    );
  });
});

describe('preformatted text', () => {
  test('keeps its lines, the first empty one among them, and names its language', () => {
    expect(render([el('pre', ['\n  a < b\n'], { language: 'c#' })])).toBe(
      '<pre><code class="language-c#">\n  a &lt; b\n</code></pre>\n',
    );
  });

  test('is not put into code twice', () => {
    expect(render([el('pre', [el('code', ['x'])])])).toBe('<pre><code>x</code></pre>\n');
  });
});

describe('lists and tables', () => {
  test('a numbered list keeps its first number and its order', () => {
    expect(render([el('ol', [el('li', ['a'])], { start: 0, reversed: true })])).toBe(
      '<ol start="0" reversed><li>a</li></ol>\n',
    );
  });

  test.each([
    ['a feed, by style', FEED_DIALECT, '<table><tr><td style="text-align:right">1</td></tr></table>\n'],
    ['the page, by class', PAGE_DIALECT, '<div class="wide"><table><tr><td class="right">1</td></tr></table></div>\n'],
    ['AMP, by class', AMP_DIALECT, '<div class="wide"><table><tr><td class="right">1</td></tr></table></div>\n'],
  ])('a cell is aligned in %s', (_, dialect, html) => {
    expect(render([el('table', [el('tr', [el('td', ['1'], { align: 'right' })])])], dialect)).toBe(html);
  });

  test('spans that HTML forbids are left out, and so is the scope of a data cell', () => {
    const row = el('tr', [
      el('td', ['a'], { colSpan: 1, rowSpan: 0, scope: 'row' }),
      el('th', ['b'], { colSpan: 2, rowSpan: 3, scope: 'row' }),
      el('td', ['c'], { colSpan: 1001, rowSpan: 1.5 }),
    ]);
    expect(render([el('table', [row])])).toBe(
      '<table><tr><td>a</td><th colspan="2" rowspan="3" scope="row">b</th><td>c</td></tr></table>\n',
    );
  });
});

describe('figures', () => {
  test('a credit ends the caption', () => {
    const figure = el('figure', [
      el('img', [], { ...photo, credit: 'Ana Ruiz' }),
      el('figcaption', ['The ', el('em', ['fleet'])]),
    ]);
    expect(render([figure])).toBe(
      '<figure><img src="https://images.example/a.jpg" alt="A &quot;boat&quot;" width="640" height="480">' +
        '<figcaption>The <em>fleet</em><br><small>Ana Ruiz</small></figcaption></figure>\n',
    );
  });

  test('a credit is the caption where there is none', () => {
    expect(render([el('figure', [el('img', [], { src: photo.src, credit: 'A & B' })])])).toBe(
      '<figure><img src="https://images.example/a.jpg" alt=""><figcaption><small>A &amp; B</small></figcaption></figure>\n',
    );
  });

  test('a credit that the caption gives already is not given twice', () => {
    const figure = el('figure', [
      el('img', [], { src: photo.src, credit: 'Ana Ruiz' }),
      el('figcaption', ['Photo: Ana Ruiz']),
    ]);
    expect(render([figure])).toBe(
      '<figure><img src="https://images.example/a.jpg" alt=""><figcaption>Photo: Ana Ruiz</figcaption></figure>\n',
    );
  });

  test('on the page all images but the first wait until the reader comes near', () => {
    const figure = el('figure', [el('img', [], photo)]);
    expect(render([figure, figure], PAGE_DIALECT)).toBe(
      '<figure><img src="https://images.example/a.jpg" alt="A &quot;boat&quot;" width="640" height="480" fetchpriority="high" decoding="async"></figure>\n' +
        '<figure><img src="https://images.example/a.jpg" alt="A &quot;boat&quot;" width="640" height="480" loading="lazy" decoding="async"></figure>\n',
    );
  });

  test.each([
    ['both sides known', { width: 640.4, height: 480 }, 'width="640" height="480" layout="responsive"'],
    ['one side known', { width: 640 }, 'height="360" layout="fixed-height" class="contain"'],
    [
      'a size that no picture has',
      { width: 0, height: Number.POSITIVE_INFINITY },
      'height="360" layout="fixed-height" class="contain"',
    ],
  ])('an AMP image with %s has its room', (_, size, attributes) => {
    expect(render([el('figure', [el('img', [], { src: photo.src, alt: 'x', ...size })])], AMP_DIALECT)).toBe(
      `<figure><amp-img src="https://images.example/a.jpg" alt="x" ${attributes}></amp-img></figure>\n`,
    );
  });
});

describe('embeds', () => {
  const video: Embed = {
    type: 'embed',
    provider: 'youtube',
    url: url('https://www.youtube.com/watch?v=a-_1'),
    embedId: 'a-_1',
  };
  const post: Embed = {
    type: 'embed',
    provider: 'x',
    url: url('https://x.com/a/status/12'),
    embedId: '12',
    title: 'A <post>',
  };
  const frame: Embed = {
    type: 'embed',
    provider: 'iframe',
    url: url('https://maps.example/?a=1&b=2'),
    width: 4,
    height: 3,
  };

  test('are links in a feed', () => {
    expect(render([video, post, frame])).toBe(
      '<p><a href="https://www.youtube.com/watch?v=a-_1">Watch on YouTube</a></p>\n' +
        '<p><a href="https://x.com/a/status/12">A &lt;post&gt;</a></p>\n' +
        '<p><a href="https://maps.example/?a=1&amp;b=2">Open on maps.example</a></p>\n',
    );
  });

  test('say what they are in the language of the article', () => {
    expect(render([video], FEED_DIALECT, 'de-AT')).toBe(
      '<p><a href="https://www.youtube.com/watch?v=a-_1">Auf YouTube ansehen</a></p>\n',
    );
  });

  test('are frames on the page where they need no script of its own, and cards where they do', () => {
    expect(render([video, post, frame], PAGE_DIALECT)).toBe(
      '<figure class="embed"><iframe src="https://www.youtube-nocookie.com/embed/a-_1" title="Watch on YouTube" style="aspect-ratio:16/9" loading="lazy" allow="fullscreen; picture-in-picture; encrypted-media" referrerpolicy="strict-origin-when-cross-origin"></iframe><figcaption><a href="https://www.youtube.com/watch?v=a-_1" rel="noopener">Watch on YouTube</a></figcaption></figure>\n' +
        '<div class="card"><a href="https://x.com/a/status/12" rel="noopener">A &lt;post&gt;</a> <span>x.com</span></div>\n' +
        '<figure class="embed"><iframe src="https://maps.example/?a=1&amp;b=2" title="Open on maps.example" style="aspect-ratio:4/3" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms" referrerpolicy="strict-origin-when-cross-origin"></iframe><figcaption><a href="https://maps.example/?a=1&amp;b=2" rel="noopener">Open on maps.example</a></figcaption></figure>\n',
    );
  });

  test('a frame of the site itself does not get its origin', () => {
    const own: Embed = { type: 'embed', provider: 'iframe', url: url('https://site.example/chart') };
    for (const dialect of [PAGE_DIALECT, AMP_DIALECT])
      expect(render([own], dialect)).not.toContain('allow-same-origin');
  });

  test.each([
    ['a frame without encryption', { ...frame, url: url('http://maps.example/') }],
    ['an identifier that would change the address', { ...video, embedId: '../../evil?x=' }],
    ['no identifier', { type: 'embed', provider: 'vimeo', url: url('https://vimeo.com/1') } satisfies Embed],
  ])('with %s is a card on the page and in AMP', (_, embed) => {
    for (const dialect of [PAGE_DIALECT, AMP_DIALECT])
      expect(render([embed], dialect)).toMatch(/^<div class="card"><a href="http/);
  });

  test('are components in AMP, which are remembered', () => {
    const ink = inkFor(AMP_DIALECT, wordingFor('en'), 'https://site.example');
    const html = renderBody({ type: 'root', children: [video, post, frame, video] }, ink);
    expect(html.split('\n').slice(0, 3)).toEqual([
      '<figure class="embed"><amp-youtube data-videoid="a-_1" width="480" height="270" layout="responsive"></amp-youtube><figcaption><a href="https://www.youtube.com/watch?v=a-_1" rel="noopener">Watch on YouTube</a></figcaption></figure>',
      '<figure class="embed"><amp-twitter data-tweetid="12" width="375" height="472" layout="responsive"></amp-twitter><figcaption><a href="https://x.com/a/status/12" rel="noopener">A &lt;post&gt;</a></figcaption></figure>',
      '<figure class="embed"><amp-iframe src="https://maps.example/?a=1&amp;b=2" title="Open on maps.example" width="4" height="3" layout="responsive" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-same-origin" frameborder="0"><div placeholder class="placeholder">Open on maps.example</div></amp-iframe><figcaption><a href="https://maps.example/?a=1&amp;b=2" rel="noopener">Open on maps.example</a></figcaption></figure>',
    ]);
    expect([...ink.components]).toEqual(['amp-youtube', 'amp-twitter', 'amp-iframe']);
  });
});
