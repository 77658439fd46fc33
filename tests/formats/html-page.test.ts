import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { AMP } from '../../shared/formats/amp.ts';
import { HTML_PAGE } from '../../shared/formats/html-page.ts';
import type { Article } from '../../shared/model/article.ts';
import { arabicArticle, bareArticle, el, newsroom, richArticle, url } from './articles.ts';

/** Every start tag of the page with its attributes, in order. */
function tags(
  html: string,
): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }).end(html);
  return found;
}

function linksOf(html: string, rel: string): readonly string[] {
  return tags(html)
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
    .map(({ attributes }) => attributes.href ?? '');
}

function structuredData(html: string) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(json ?? '');
}

const render = (article: Article) => HTML_PAGE.render(article, newsroom);

describe('the page', () => {
  test('points at its canonical address, its AMP pair and its feeds', () => {
    const html = render({ ...richArticle, canonicalUrl: url('https://herald.example/harbour?a=1&b=2') });
    expect(linksOf(html, 'canonical')).toEqual(['https://herald.example/harbour?a=1&b=2']);
    expect(linksOf(html, 'amphtml')).toEqual([
      'https://syndication.herald.example/articles/harbour-reopens-after-winter/amp.html',
    ]);
    expect(linksOf(html, 'alternate')).toEqual([
      'https://syndication.herald.example/feeds/all/rss.xml',
      'https://syndication.herald.example/feeds/all/feed.json',
      'https://syndication.herald.example/feeds/section-coast-and-country/rss.xml',
      'https://syndication.herald.example/feeds/section-coast-and-country/feed.json',
    ]);
  });

  test('and its AMP pair name the same canonical address, that of the newsroom’s own site where it names one', () => {
    const own = { ...newsroom, articleUrl: 'https://www.herald.example/{section}/{slug}' };
    for (const format of [HTML_PAGE, AMP]) {
      expect(linksOf(format.render(richArticle, own), 'canonical')).toEqual([
        'https://www.herald.example/coast-and-country/harbour-reopens-after-winter',
      ]);
    }
  });

  test('runs nothing: its only script element is data, and its policy names no other', () => {
    const found = tags(render(richArticle));
    expect(found.filter(({ name }) => name === 'script').map(({ attributes }) => attributes)).toEqual([
      { type: 'application/ld+json' },
    ]);
    expect(found.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    );
    const policy = found.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes
      .content;
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; /);
  });

  test('puts the lead image above the text unless the body holds it', () => {
    const [image] = richArticle.images;
    if (image === undefined) throw new Error('the rich article has images');
    const figure = el('figure', [el('img', [], { src: image.src })]);
    const sources = (article: Article) =>
      tags(render(article))
        .filter(({ name }) => name === 'img')
        .map(({ attributes }) => attributes.src);
    expect(sources({ ...bareArticle, images: [image] })).toEqual([image.src]);
    expect(
      sources({ ...bareArticle, images: [image], body: { type: 'root', children: [el('p', ['x']), figure] } }),
    ).toEqual([image.src]);
  });

  test('leaves out a standfirst that was drawn from the lead', () => {
    const body = {
      type: 'root' as const,
      children: [el('p', ['The ice broke on  Sunday, and by Monday the boats were at sea.'])],
    };
    const standfirsts = (standfirst: string) =>
      tags(render({ ...bareArticle, body, standfirst })).filter(({ attributes }) => attributes.class === 'standfirst')
        .length;
    expect(standfirsts('The ice broke on Sunday, and by…')).toBe(0);
    expect(standfirsts('Boats are back at sea.')).toBe(1);
  });

  test('is set from right to left for an Arabic article', () => {
    expect(tags(render(arabicArticle))[0]).toEqual({ name: 'html', attributes: { lang: 'ar', dir: 'rtl' } });
  });

  test('says that it was updated only once it was revised', () => {
    const late = { ...bareArticle, modified: '2026-01-04T12:00:00.000Z' };
    expect(render(late)).not.toContain('Updated');
    expect(render({ ...late, revision: 2 })).toContain(
      'Updated <time datetime="2026-01-04T12:00:00.000Z">4 January 2026, 12:00 UTC</time>',
    );
  });

  test('describes the article for search engines, and so does AMP', () => {
    const data = structuredData(render(richArticle));
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: richArticle.headline,
      datePublished: '2026-01-04T09:30:00.000Z',
      dateModified: '2026-01-05T17:05:09.000Z',
      author: { '@type': 'Person', name: 'Marta Quill and Tom O’Dell' },
      publisher: {
        name: 'The Example Herald',
        logo: { url: 'https://herald.example/logo.png', width: 512, height: 512 },
      },
      correction: richArticle.correction,
    });
    expect(structuredData(AMP.render(richArticle, newsroom))).toEqual(data);
    expect(structuredData(render(bareArticle)).author).toEqual(structuredData(render(bareArticle)).publisher);
  });
});

describe('AMP', () => {
  test('loads the script of a component only where the article uses it', () => {
    const scripts = (article: Article) =>
      tags(AMP.render(article, newsroom)).flatMap(({ attributes }) => attributes['custom-element'] ?? []);
    expect(scripts(bareArticle)).toEqual([]);
    expect(scripts(richArticle)).toEqual(['amp-iframe', 'amp-instagram', 'amp-twitter', 'amp-vimeo', 'amp-youtube']);
  });

  test('keeps its style under 75,000 bytes', () => {
    const style = /<style amp-custom>(.*?)<\/style>/s.exec(AMP.render(richArticle, newsroom))?.[1] ?? '';
    expect(new TextEncoder().encode(style).length).toBeLessThan(75_000);
    expect(style).not.toContain('!important');
  });
});
