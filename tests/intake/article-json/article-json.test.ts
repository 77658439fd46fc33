import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_JSON } from '../../../shared/formats/article-json.ts';
import { imagesOf } from '../../../shared/intake/complete-draft.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import type { Article } from '../../../shared/model/article.ts';
import { MAX_BODY_DEPTH } from '../../../shared/model/body.ts';
import { arabicArticle, newsroom as herald, richArticle } from '../../formats/articles.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';
import { anyArticle } from './any-article.ts';

const encoder = new TextEncoder();

async function takeBack(json: string) {
  const { articles, problems } = await normalizeUpload(
    { key: 'back/article.json', bytes: encoder.encode(json) },
    newsroom,
  );
  return { article: articles[0], articles, problems: problems.filter(({ code }) => !code.startsWith('image-')) };
}

/** What of an article is its own and not the archive’s; its images with those of its body, as normalisation gathers them. */
function contentOf({ revision: _r, received: _v, updated: _u, ...content }: Article) {
  const images = new Map<string, Article['images'][number]>();
  for (const image of [...content.images, ...imagesOf(content.body)])
    images.set(image.src, { ...image, ...images.get(image.src) });
  return { ...content, images: [...images.values()], ownId: true, ownSlug: true };
}

describe('an article exported and taken back', () => {
  test('is the same, whatever it holds, but for its place in history', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        expect(checkBody(article.body)).toEqual([]);
        const { article: back, problems } = await takeBack(ARTICLE_JSON.render(article, herald));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(back).toEqual(contentOf(article));
      }),
      { numRuns: 150 },
    );
  });

  test('is exported again to the same bytes', async () => {
    const exported = ARTICLE_JSON.render(arabicArticle, herald);
    const { article } = await takeBack(exported);
    const again = { ...arabicArticle, ...article };
    expect(ARTICLE_JSON.render(again, herald)).toBe(exported);
  });

  test('keeps every node of a body that has them all, but for what no body may hold', async () => {
    const { article, problems } = await takeBack(ARTICLE_JSON.render(richArticle, herald));
    const isValid = (block: Article['body']['children'][number]) =>
      checkBody({ type: 'root', children: [block] }).length === 0;
    const valid = richArticle.body.children.filter(isValid);
    expect(valid.length).toBe(17);
    for (const block of valid) expect(article?.body.children).toContainEqual(block);
    const told = problems.flatMap((each) => [each, ...(each.more?.first ?? [])]).map(({ found }) => found);
    expect(told).toEqual(['“li” around what it cannot hold', 'an embed of “http://old.example/frame”']);
  });
});

const body = (...children: readonly unknown[]) => ({
  id: 'urn:example:1',
  headline: 'Mended',
  language: 'en',
  body: { type: 'root', children },
});
const p = (...children: readonly unknown[]) => ({ type: 'element', tagName: 'p', properties: {}, children });
const el = (tagName: string, children: readonly unknown[], properties: unknown = {}) => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const t = (value: unknown) => ({ type: 'text', value });

describe('a body that somebody else wrote', () => {
  test.each([
    [
      'a script gives way to its text',
      [el('script', [t('alert(1)')]), p(t('Text.'))],
      ['<p>alert(1)</p>', '<p>Text.</p>'],
      ['$.body.children[0] an element “script”', '$.body what is no block'],
    ],
    [
      'a javascript: link gives way to its text',
      [p(el('a', [t('here')], { href: 'javascript:alert(1)', onclick: 'x' }))],
      ['<p>here</p>'],
      [
        '$.body.children[0].children[0].properties.href “javascript:alert(1)”',
        '$.body.children[0].children[0].properties.onclick “x”',
      ],
    ],
    [
      'an image of data is gone, with its figure',
      [el('figure', [el('img', [], { src: 'data:image/png;base64,AA' }), el('figcaption', [t('Cap')])]), p(t('Text.'))],
      ['<p>Cap</p>', '<p>Text.</p>'],
      [
        '$.body.children[0].children[0].properties.src “data:image/png;base64,AA”',
        '$.body.children[0] “figure” around what it cannot hold',
        '$.body what is no block',
      ],
    ],
    [
      'an embed’s id is what its address says',
      [
        {
          type: 'embed',
          provider: 'youtube',
          url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
          embedId: '"><script>',
        },
      ],
      ['<embed provider=youtube url=https://www.youtube.com/watch?v=aqz-KE-bpKQ embedId=aqz-KE-bpKQ>'],
      [],
    ],
    [
      'a link in a link gives way',
      [p(el('a', [el('a', [t('x')], { href: 'https://b.example/' })], { href: 'https://a.example/' }))],
      ['<p><a href=https://a.example/>x</a></p>'],
      ['$.body.children[0].children[0].children[0] “a” in “a”'],
    ],
    [
      'a paragraph in a heading is its text',
      [el('h2', [p(t('One')), p(t('Two'))])],
      ['<h2>One Two</h2>'],
      ['$.body.children[0] “h2” around what it cannot hold'],
    ],
    [
      'text in a list is an item',
      [el('ul', [t('stray'), el('li', [t('One')]), p(t('Two'))])],
      ['<ul><li>One</li><li>Two</li></ul>'],
      ['$.body.children[0] “ul” around what it cannot hold'],
    ],
    [
      'text at the root is a paragraph',
      [t('Loose'), p(t('Text.'))],
      ['<p>Loose</p>', '<p>Text.</p>'],
      ['$.body what is no block'],
    ],
    [
      'no nodes at all are told',
      [null, 3, [], { type: 'raw', value: '<b>' }, p(t('Text.'), t(7))],
      ['<p>Text.</p>'],
      [
        '$.body.children[0] “null”',
        '$.body.children[1] “3”',
        '$.body.children[2] “[]”',
        '$.body.children[3] a node of type “raw”',
        '$.body.children[4].children[1] a text without a value',
      ],
    ],
    [
      'what objects inherit is no element',
      [el('constructor', [t('x')]), el('__proto__', [t('y')])],
      ['<p>xy</p>'],
      [
        '$.body.children[0] an element “constructor”',
        '$.body.children[1] an element “__proto__”',
        '$.body what is no block',
      ],
    ],
    [
      'sizes and spans beyond reason go',
      [el('table', [el('tbody', [el('tr', [el('td', [t('x')], { colSpan: 1e9, rowSpan: 0, style: 'x' })])])])],
      ['<table><tbody><tr><td>x</td></tr></tbody></table>'],
      [
        '$.body.children[0].children[0].children[0].children[0].properties.colSpan “1000000000”',
        '$.body.children[0].children[0].children[0].children[0].properties.rowSpan “0”',
        '$.body.children[0].children[0].children[0].children[0].properties.style “x”',
      ],
    ],
  ])('%s', async (_name, children, blocks, told) => {
    const { article, problems } = await takeBack(JSON.stringify(body(...children)));
    expect(article && checkBody(article.body)).toEqual([]);
    expect(article && showBody(article.body).split('\n')).toEqual(blocks);
    const places = problems
      .flatMap((each) => [each, ...(each.more?.first ?? [])])
      .map(({ place, found }) => `${place.path} ${found}`);
    expect(places).toEqual(told.slice(0, 4));
  });

  test('has no item and no code that nothing stands in, whatever stood there', async () => {
    const written = [
      el('ul', [el('li', []), el('p', []), el('li', [t('x')])]),
      el('pre', [el('img', [])]),
      el('ol', [el('br', [])]),
    ];
    const { article } = await takeBack(JSON.stringify(body(...written, p(t('Text.')))));
    expect(article && checkBody(article.body)).toEqual([]);
    expect(article && showBody(article.body)).toContain('<ul><li>x</li></ul>');
  });

  test('cannot nest deeper than bodies do', async () => {
    let deep: unknown = p(t('At the bottom.'));
    for (let depth = 0; depth < 100; depth++) deep = el('blockquote', [deep]);
    const { article, problems } = await takeBack(JSON.stringify(body(deep)));
    expect(article && checkBody(article.body)).toEqual([]);
    expect(article && showBody(article.body).split('<blockquote>').length).toBeLessThan(MAX_BODY_DEPTH);
    expect(article && showBody(article.body)).toContain('At the bottom.');
    expect(problems.map(({ code }) => code)).toEqual(['bad-node']);
  });

  test('has the fields that front matter has, and misspelt ones are told', async () => {
    const { articles, problems } = await takeBack(
      JSON.stringify({ ...body(p(t('Text.'))), sektion: 'Local', urgency: 11 }),
    );
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'unknown-field', place: { path: '$.sektion' }, found: '“sektion”' },
      { code: 'bad-field', place: { path: '$.urgency' }, found: '“11”' },
    ]);
  });
});
