import { type Carrier, oneLine, PROSE, xml } from './carrier.ts';
import { WIRE_CARRIERS } from './wire-carriers.ts';

/** The fields of front matter that take any text. */
const TEXTS = 'headline standfirst byline dateline section correction source copyright x-note'.split(' ');
/** Those that take none but addresses, ids, times and names of a kind. */
export const PARTICULAR_FIELDS =
  'id canonical language published modified embargo expires version status urgency significance alert'.split(' ');

const images = (src: string, value: string) =>
  `images:\n  - src: ${src}\n    alt: ${value}\n    caption: ${value}\n    credit: ${value}\n`;

/** An article with that value in that field of its front matter. */
export function frontMatterOf(field: string, value: string): string {
  return `---\nheadline: Harbour reopens\n${field}: ${JSON.stringify(oneLine(value))}\n---\n${PROSE}\n`;
}

/** The address of a site with `vector` in its query. */
function address(vector: string): string {
  return JSON.stringify(`https://images.example/a.jpg?${oneLine(vector)}`);
}

export const CARRIERS: readonly Carrier[] = [
  {
    name: 'HTML, the body and every field of the front matter that takes a text',
    key: 'a.html',
    file: (vector) => {
      const value = JSON.stringify(oneLine(vector));
      const fields = TEXTS.map((field) => `${field}: ${value}\n`).join('');
      return `---\n${fields}tags: [${value}]\n${images('https://images.example/a.jpg', value)}---\n<p>${PROSE}</p>\n${vector}\n<p>${PROSE}`;
    },
  },
  {
    name: 'front matter whose addresses hold it',
    key: 'a.md',
    file: (vector) =>
      `---\nheadline: Harbour reopens\nid: ${JSON.stringify(`urn:example:${encodeURIComponent(vector.toWellFormed())}`)}\ncanonical: ${address(vector)}\n${images(address(vector), '"x"')}---\n${PROSE}\n`,
  },
  {
    name: 'front matter whose slug it is',
    key: 'a.md',
    file: (vector) => frontMatterOf('slug', vector),
  },
  {
    name: 'Markdown',
    key: 'a.md',
    file: (vector) => `# Harbour reopens\n\n${PROSE}\n\n${vector}\n\n${PROSE} ${oneLine(vector)}\n`,
  },
  {
    name: 'plain text',
    key: 'a.txt',
    file: (vector) => `${oneLine(vector)}\n\nBy ${oneLine(vector)}\n\n${PROSE}\n\n${vector}\n\n${PROSE}\n`,
  },
  {
    name: 'a whole page and all that it says of itself',
    key: 'a.html',
    file: (vector) => {
      const data = {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: vector,
        description: vector,
        articleSection: vector,
        keywords: [vector],
        author: { '@type': 'Person', name: vector, url: vector },
        publisher: { '@type': 'Organization', name: vector },
        image: { '@type': 'ImageObject', url: `https://images.example/b.jpg?${vector}`, caption: vector },
        mainEntityOfPage: vector,
      };
      const metas = META.map((name) => `<meta name="${name}" property="${name}" content="${xml(vector)}">`).join('');
      return `<!doctype html><html lang="${xml(vector)}"><head><title>${xml(vector)}</title>${metas}<link rel=canonical href="${xml(vector)}"><script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head><body><nav>News</nav><article><h1>${xml(vector)}</h1><p class=byline>${xml(vector)}</p>${`<p>${PROSE}</p>`.repeat(4)}<figure><img src="https://images.example/a.jpg" alt="${xml(vector)}" title="${xml(vector)}"><figcaption>${xml(vector)}</figcaption></figure>${vector}${`<p>${PROSE}</p>`.repeat(3)}</article></body></html>`;
    },
  },
  ...WIRE_CARRIERS,
];

const META =
  'author description keywords og:title og:description og:image og:image:alt og:url og:site_name og:locale twitter:title twitter:image article:section article:tag article:published_time dc.creator'.split(
    ' ',
  );
