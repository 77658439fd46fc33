import * as v from 'valibot';
import type { Article, Image } from '../../shared/model/article.ts';
import { type Body, type Element, type Embed, element, type Properties, text } from '../../shared/model/body.ts';
import { type CheckedUrl, checkUrl } from '../../shared/model/checked-url.ts';
import { type Newsroom, type NewsroomConfig, NewsroomSchema } from '../../shared/model/newsroom.ts';

/** `raw` as a checked URL; a test that names an unusable one fails. */
export function url(raw: string): CheckedUrl {
  const checked = checkUrl(raw, 'link');
  if (checked === undefined) throw new Error(`${raw} is no usable URL`);
  return checked;
}

const config: NewsroomConfig = v.parse(NewsroomSchema, {
  name: 'The Example Herald',
  description: 'News of record from a town that does not exist.',
  authority: 'herald.example,2026',
  copyright: '© 2026 The Example Herald',
  logo: { url: 'https://herald.example/logo.png', width: 512, height: 512 },
});

export const newsroom: Newsroom = { ...config, url: 'https://syndication.herald.example' };

type Inline = string | Element;

/** An element whose strings are texts. */
export function el(
  tagName: Element['tagName'],
  children: readonly (Inline | Embed)[],
  properties?: Properties,
): Element {
  return element(
    tagName,
    children.map((child) => (typeof child === 'string' ? text(child) : child)),
    properties,
  );
}

const PHOTO: Image = {
  src: url('https://images.herald.example/harbour.jpg'),
  alt: 'Boats at the quay before sunrise',
  caption: 'The fleet before it sails.',
  credit: 'Ana Ruiz / The Example Herald',
  width: 1600,
  height: 1067,
};

const CHART: Image = {
  src: url('https://images.herald.example/landings.png?size=large&v=2'),
  alt: 'Landings by month',
  width: 800,
  height: 600,
};

/** Every node that a body can have, and every field of an article. */
export const richArticle: Article = {
  id: 'tag:herald.example,2026:fisheries/harbour',
  slug: 'harbour-reopens-after-winter',
  revision: 3,
  documentVersion: 3,
  status: 'usable',
  urgency: 3,
  language: 'en-GB',
  section: 'Coast & Country',
  tags: ['Fisheries', 'Weather', 'R&D <beta>'],
  headline: 'Harbour reopens “after the longest winter” — Ruiz & Sons land 1 < 2 tonnes',
  standfirst: 'The ice broke on Sunday. By Monday, boats & crews were at sea again.',
  byline: 'Marta Quill and Tom O’Dell',
  dateline: 'PORT ELLERY',
  received: '2026-01-04T09:31:12.345Z',
  published: '2026-01-04T09:30:00.000Z',
  modified: '2026-01-05T17:05:09.000Z',
  updated: '2026-01-05T17:05:09.000Z',
  expires: '2027-01-01T00:00:00.000Z',
  images: [PHOTO, CHART],
  correction: 'An earlier version gave the catch as 12 tonnes; it was 1.2.',
  source: 'Example Press Agency',
  copyright: '© Marta Quill',
  body: {
    type: 'root',
    children: [
      el('p', [
        'The harbour of Port Ellery, ',
        el('strong', ['closed']),
        ' since ',
        el('em', ['November']),
        ', took its first boats; see ',
        el('a', ['the notice'], { href: url('https://port.example/notice?id=4&lang=en'), title: 'Notice to mariners' }),
        ' or ',
        el('a', ['our archive'], { href: url('https://syndication.herald.example/articles/winter/') }),
        '. ',
        el('q', ['At last']),
        ', said ',
        el('abbr', ['HM'], { title: 'harbour master' }),
        ' ',
        el('span', ['Amélie Dœ'], { lang: 'fr' }),
        '.',
      ]),
      el('h3', ['What the ice left']),
      el('ul', [el('li', ['Two moorings']), el('li', ['One crane', el('ul', [el('li', ['and its driver'])])])]),
      el('h5', ['In order']),
      el('ol', [el('li', ['Ice']), el('li', ['Thaw'])], { start: 3, reversed: true }),
      el('h2', ['The numbers']),
      el('figure', [
        el('img', [], { src: CHART.src, alt: 'Landings by month', width: 800, height: 600, credit: 'Herald graphics' }),
        el('figcaption', ['Landings, ', el('em', ['tonnes'])]),
      ]),
      el('table', [
        el('caption', ['Landings']),
        el('thead', [
          el('tr', [el('th', ['Month'], { scope: 'col' }), el('th', ['Tonnes'], { scope: 'col', align: 'right' })]),
        ]),
        el('tbody', [
          el('tr', [el('th', ['January'], { scope: 'row' }), el('td', ['1.2'], { align: 'right' })]),
          el('tr', [el('td', ['no data'], { colSpan: 2, align: 'center' })]),
        ]),
        el('tfoot', [el('tr', [el('td', ['Total']), el('td', ['1.2'], { align: 'right' })])]),
      ]),
      el('blockquote', [el('p', ['We “never” doubted it.']), el('p', [el('cite', ['The harbour master'])])]),
      el('dl', [el('dt', ['Quota']), el('dd', ['H', el('sub', ['2']), 'O and E = mc', el('sup', ['2'])])]),
      el('pre', ['if (ice < 2 && thaw) {\n\tsail();\n}\n'], { language: 'c++' }),
      el('p', [
        el('code', ['a<b']),
        el('br', []),
        el('del', ['12']),
        ' ',
        el('ins', ['1.2']),
        ' ',
        el('mark', ['marked']),
        ' ',
        el('small', ['small']),
        ' ',
        el('kbd', ['Ctrl']),
        ' ',
        el('samp', ['ok']),
        ' ',
        el('var', ['x']),
        ' ',
        el('bdi', ['עברית']),
        ' ',
        el('ruby', ['漢', el('rp', ['(']), el('rt', ['kan']), el('rp', [')'])], { lang: 'ja' }),
        ' ',
        el('a', ['call'], { href: url('tel:+12025550123') }),
        ' ',
        el('a', ['write'], { href: url('mailto:desk@herald.example?subject=A%20tip') }),
      ]),
      el('hr', []),
      {
        type: 'embed',
        provider: 'youtube',
        url: url('https://www.youtube.com/watch?v=dQw4w9WgXcQ'),
        embedId: 'dQw4w9WgXcQ',
      },
      {
        type: 'embed',
        provider: 'vimeo',
        url: url('https://vimeo.com/76979871'),
        embedId: '76979871',
        title: 'The thaw',
        width: 640,
        height: 360,
      },
      {
        type: 'embed',
        provider: 'x',
        url: url('https://x.com/harbour/status/1234567890123456789'),
        embedId: '1234567890123456789',
      },
      {
        type: 'embed',
        provider: 'instagram',
        url: url('https://www.instagram.com/p/CuE2WNQs6vH/'),
        embedId: 'CuE2WNQs6vH',
      },
      {
        type: 'embed',
        provider: 'iframe',
        url: url('https://maps.example/embed?a=1&b=2'),
        title: 'Map & tides',
        width: 600,
        height: 450,
      },
      { type: 'embed', provider: 'iframe', url: url('http://old.example/frame') },
    ],
  } satisfies Body,
};

/** An article with nothing that it could do without. */
export const bareArticle: Article = {
  id: 'https://herald.example/bare',
  slug: 'bare',
  revision: 1,
  status: 'usable',
  urgency: 4,
  language: 'en',
  tags: [],
  headline: 'Bare',
  standfirst: '',
  received: '2026-01-04T09:30:00.000Z',
  published: '2026-01-04T09:30:00.000Z',
  modified: '2026-01-04T09:30:00.000Z',
  updated: '2026-01-04T09:30:00.000Z',
  images: [],
  body: { type: 'root', children: [] },
};

/** An article in Arabic, with a picture of unknown size above it. */
export const arabicArticle: Article = {
  ...bareArticle,
  id: 'tag:herald.example,2026:arabic',
  slug: 'almyna',
  language: 'ar',
  section: 'الاقتصاد',
  tags: ['الصيد', 'الطقس'],
  headline: 'الميناء يعيد فتح أبوابه بعد أطول شتاء',
  standfirst: 'انكسر الجليد يوم الأحد، وعادت القوارب إلى البحر يوم الاثنين.',
  byline: 'مريم القلم',
  correction: 'ذكرت نسخة سابقة رقماً خاطئاً.',
  images: [{ src: url('https://images.herald.example/mina.webp'), alt: 'القوارب في الميناء' }],
  body: {
    type: 'root',
    children: [
      el('p', ['قال مدير الميناء إن القوارب عادت، وإن العمل يسير على ما يرام في كل الأرصفة.']),
      el('h2', ['الأرقام']),
      el('ul', [el('li', ['رصيفان']), el('li', ['رافعة واحدة'])]),
      el('blockquote', [el('p', ['لم نشك في ذلك أبداً.'])]),
    ],
  },
};
