import type { StoryFormat } from '../stories/write-story.ts';
import { type CheerioModule, type FeedModule, loadPeer } from './peer-modules.ts';

/** What one article becomes: the same outputs that Wireroom makes of it. */
export interface Variants {
  readonly headline: string;
  readonly page: string;
  readonly amp: string;
  readonly json: string;
  readonly rss: string;
  readonly jsonFeed: string;
}

const SITE = 'https://news.herald.example';
const PUBLISHED = new Date('2026-03-02T09:00:00Z');
const decoder = new TextDecoder();

/**
 * The way of an article through the packages that one would otherwise put together: `markdown-it`, `sanitize-html`, `cheerio` (its
 * lighter build, on htmlparser2) for the headline and the conversion to AMP, `feed` for RSS and JSON Feed, and templates for the pages.
 */
export async function createAssembledStack(): Promise<
  (bytes: Uint8Array, format: StoryFormat, number: number) => Variants
> {
  const { default: Markdown } = await loadPeer('markdown-it');
  const { default: sanitize } = await loadPeer('sanitize-html');
  const cheerio = await loadPeer('cheerio/slim');
  const { Feed } = await loadPeer('feed');
  const markdown = new Markdown({ html: true, typographer: false });
  const rules = {
    allowedTags: [...sanitize.defaults.allowedTags, 'img', 'h1', 'figure', 'figcaption'],
    allowedAttributes: { ...sanitize.defaults.allowedAttributes, img: ['src', 'alt', 'width', 'height'] },
  };

  return (bytes, format, number) => {
    const text = decoder.decode(bytes);
    const raw = format === 'HTML' ? text : markdown.render(format === 'text' ? `# ${text}` : text);
    const $ = cheerio.load(sanitize(raw, rules), null, false);
    const headline = $('h1').first().text();
    $('h1').first().remove();
    const standfirst = $('p').first().text();
    const content = $.html();
    const url = `${SITE}/articles/${number}/`;
    const facts = { headline, standfirst, url };
    return {
      headline,
      page: page(facts, content),
      amp: ampPage(facts, toAmp($)),
      json: JSON.stringify({ id: url, headline, standfirst, published: PUBLISHED.toISOString(), url, content }),
      ...feedItems(Feed, facts, content),
    };
  };
}

interface Facts {
  readonly headline: string;
  readonly standfirst: string;
  readonly url: string;
}

/** AMP has its own image and frame elements, which need sizes, and allows no inline styles. */
function toAmp($: ReturnType<CheerioModule['load']>): string {
  $('img').each((_index, element) => {
    const image = $(element);
    const [width, height] = [image.attr('width') ?? '1200', image.attr('height') ?? '800'];
    image.replaceWith(
      `<amp-img src="${escapeHtml(image.attr('src') ?? '')}" alt="${escapeHtml(image.attr('alt') ?? '')}" width="${width}" height="${height}" layout="responsive"></amp-img>`,
    );
  });
  $('[style]').removeAttr('style');
  return $.html();
}

function page({ headline, standfirst, url }: Facts, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(headline)}</title>
<meta name="description" content="${escapeHtml(standfirst)}"><link rel="canonical" href="${url}">${structured(headline, url)}</head>
<body><article><h1>${escapeHtml(headline)}</h1>${content}</article></body></html>`;
}

function ampPage({ headline, url }: Facts, content: string): string {
  return `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${escapeHtml(headline)}</title><link rel="canonical" href="${url}">
<meta name="viewport" content="width=device-width"><script async src="https://cdn.ampproject.org/v0.js"></script>${structured(headline, url)}</head>
<body><article><h1>${escapeHtml(headline)}</h1>${content}</article></body></html>`;
}

function structured(headline: string, url: string): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline, url, datePublished: PUBLISHED };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function feedItems(Feed: FeedModule['Feed'], { headline, standfirst, url }: Facts, content: string) {
  const feed = new Feed({
    title: 'Example Herald',
    id: SITE,
    link: SITE,
    description: 'News of record',
    language: 'en',
    copyright: 'Example Herald',
    updated: PUBLISHED,
    feedLinks: { rss: `${SITE}/rss.xml`, json: `${SITE}/feed.json` },
  });
  feed.addItem({
    title: headline,
    id: url,
    link: url,
    date: PUBLISHED,
    published: PUBLISHED,
    description: standfirst,
    content,
    author: [{ name: 'Example Herald' }],
    category: [],
  });
  return { rss: feed.rss2(), jsonFeed: feed.json1() };
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
