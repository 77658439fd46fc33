import fc from 'fast-check';
import { embedAt } from '../../../shared/intake/html/embed-address.ts';
import type { Article } from '../../../shared/model/article.ts';
import {
  type BlockName,
  type Body,
  type BodyNode,
  type Element,
  type Embed,
  element,
  type InlineName,
  type Properties,
  type TagName,
  text,
} from '../../../shared/model/body.ts';
import { type CheckedUrl, checkUrl } from '../../../shared/model/checked-url.ts';

function url(raw: string): CheckedUrl {
  const checked = checkUrl(raw, 'link');
  if (checked === undefined) throw new Error(`${raw} is no usable URL`);
  return checked;
}

/** A line as normalisation leaves one: some text in it, no control character, no space at either end. */
export const anyLine: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme-composite', maxLength: 6 }),
      fc.constantFrom(
        '<b>',
        '</script>',
        '&amp;',
        '&#60;',
        '"',
        '\\',
        '{"a":1}',
        ' ',
        'Ålesund',
        '漢字',
        'עברית',
        '👩‍🚀',
        '\u00a0–',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => `a${pieces.join('').replace(/[\p{Cc}\p{Z}\ufeff\ufffe\uffff]+/gu, ' ')}`.trim().normalize('NFC'));

/** Not `fc.webUrl`, which takes two seconds to make. */
const anySegment = fc
  .array(fc.constantFrom(...'aZ0-_.~+,;=:@!(', '%20', '%C3%A9', '%2F'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const anyUrl = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.array(anySegment, { maxLength: 3 }),
    fc.option(anySegment),
    fc.option(anySegment),
  )
  .map(([scheme, host, path, query, fragment]) =>
    url(
      `${scheme}://${host}/${path.join('/')}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`,
    ),
  );
const anyLanguage = fc.constantFrom<Properties>({}, { lang: 'fr' }, { lang: 'he', dir: 'rtl' }, { dir: 'ltr' });
const anyText = anyLine.map(text);
const LINES: readonly InlineName[] = 'em strong sub sup code del ins mark q cite small kbd samp var bdi span'.split(
  ' ',
) as InlineName[];

function made(
  tagName: fc.Arbitrary<TagName>,
  children: fc.Arbitrary<readonly BodyNode[]>,
  properties: fc.Arbitrary<Properties> = anyLanguage,
): fc.Arbitrary<Element> {
  return fc.tuple(tagName, children, properties).map(([name, content, own]) => element(name, content, own));
}

const some = <T>(of: fc.Arbitrary<T>, maxLength = 3) => fc.array(of, { minLength: 1, maxLength });
const named = (name: TagName) => fc.constant<TagName>(name);

const anyInline: fc.Arbitrary<readonly BodyNode[]> = some<BodyNode>(
  fc.oneof(
    { weight: 4, arbitrary: anyText },
    made(fc.constantFrom(...LINES), fc.tuple(anyText)),
    made(
      named('a'),
      fc.tuple(anyText),
      fc.record<Properties>({ href: anyUrl, title: anyLine }, { requiredKeys: ['href'] } as never),
    ),
    made(named('abbr'), fc.tuple(anyText), fc.record({ title: anyLine })),
    fc.constant(element('br', [])),
    fc.constant(
      element('ruby', [
        text('漢'),
        element('rp', [text('(')]),
        element('rt', [text('kan')]),
        element('rp', [text(')')]),
      ]),
    ),
  ),
);

const anyImage = fc
  .record(
    {
      src: anyUrl,
      alt: anyLine,
      credit: anyLine,
      width: fc.integer({ min: 1, max: 20_000 }),
      height: fc.integer({ min: 1, max: 20_000 }),
    },
    { requiredKeys: ['src'] },
  )
  .map((properties) => element('img', [], properties as Properties));

const anyFigure = fc
  .tuple(anyImage, fc.option(made(named('figcaption'), anyInline)))
  .map(([image, caption]) => element('figure', caption ? [image, caption] : [image]));

const anyEmbed: fc.Arbitrary<Embed> = fc
  .tuple(
    fc.constantFrom(
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      'https://vimeo.com/76979871',
      'https://x.com/harbour/status/1234567890123456789',
      'https://www.instagram.com/p/CuE2WNQs6vH/',
      'https://maps.example/embed?a=1&b=2',
    ),
    fc.option(anyLine),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }))),
  )
  .map(([address, title, size]) => ({
    ...(embedAt(address) ?? { type: 'embed', provider: 'iframe', url: url(address) }),
    ...(title === null ? {} : { title }),
    ...(size === null ? {} : { width: size[0], height: size[1] }),
  }));

const anyRow = (cell: 'th' | 'td') =>
  made(
    named('tr'),
    some(
      made(
        named(cell),
        fc.oneof(anyInline, fc.constant([])),
        fc.constantFrom<Properties>({}, { align: 'right' }, { colSpan: 2, rowSpan: 3 }),
      ),
    ),
  );
const anyTable = fc
  .tuple(fc.option(made(named('caption'), anyInline)), anyRow('th'), some(anyRow('td')))
  .map(([caption, head, rows]) =>
    element('table', [...(caption ? [caption] : []), element('thead', [head]), element('tbody', rows)]),
  );

const HEADINGS: readonly BlockName[] = ['p', 'h2', 'h3', 'h4', 'h5', 'h6'];

const { block: anyBlock } = fc.letrec<{ block: Element | Embed; item: readonly BodyNode[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'body' },
    made(fc.constantFrom(...HEADINGS), anyInline),
    anyFigure,
    anyEmbed,
    anyTable,
    fc.constant(element('hr', [])),
    made(
      named('pre'),
      fc.tuple(anyLine.map((line) => text(`${line}\n\t${line}`))),
      fc.constantFrom<Properties>({}, { language: 'c++' }),
    ),
    made(named('ul'), some(tie('item').map((content) => element('li', content)))),
    made(
      named('ol'),
      some(tie('item').map((content) => element('li', content))),
      fc.constantFrom<Properties>({}, { start: -3 }, { start: 7, reversed: true }),
    ),
    made(
      named('dl'),
      fc.tuple(
        made(named('dt'), anyInline),
        tie('item').map((content) => element('dd', content)),
      ),
    ),
    made(named('blockquote'), some(tie('block'))),
  ),
  item: fc.oneof({ depthIdentifier: 'body' }, anyInline, some(tie('block'))),
}));

export const anyBody: fc.Arbitrary<Body> = some(anyBlock, 6).map((children) => ({ type: 'root', children }));

const anyTime = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyTags = fc.uniqueArray(
  anyLine.map((line) => line.slice(0, 60).replaceAll(/[,;#]/g, '').toWellFormed().trim()),
  { maxLength: 4, selector: (tag) => tag.toLowerCase() },
);

/** Any article as normalisation makes one, with its place in history. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record(
    {
      id: fc.constantFrom(
        'urn:newsml:wire.example.com:1',
        'https://herald.example/a?b=c#d',
        'tag:herald.example,2026:a%20b',
      ),
      slug: fc.constantFrom('a-story', 'a-story-2'),
      revision: fc.integer({ min: 1, max: 99 }),
      documentVersion: fc.integer({ min: 0, max: 999_999_999 }),
      status: fc.constantFrom('usable', 'withheld', 'canceled'),
      urgency: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
      language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
      section: anyLine.map((line) => line.slice(0, 50).toWellFormed().trim()),
      tags: anyTags,
      headline: anyLine,
      standfirst: anyLine,
      byline: anyLine,
      dateline: anyLine,
      received: anyTime,
      published: anyTime,
      modified: anyTime,
      updated: anyTime,
      embargo: anyTime,
      expires: anyTime,
      canonicalUrl: anyUrl,
      images: fc.uniqueArray(
        fc.record(
          {
            src: anyUrl,
            alt: anyLine,
            caption: anyLine,
            credit: anyLine,
            width: fc.nat({ max: 4000 }).map((n) => n + 1),
          },
          { requiredKeys: ['src'] },
        ),
        { maxLength: 2, selector: ({ src }) => src },
      ),
      correction: anyLine,
      source: anyLine,
      copyright: anyLine,
      alert: fc.boolean(),
      significance: fc.constantFrom('cosmetic', 'update', 'correction'),
      body: anyBody,
    },
    {
      requiredKeys: [
        'id',
        'slug',
        'revision',
        'status',
        'urgency',
        'language',
        'tags',
        'headline',
        'standfirst',
        'received',
        'published',
        'modified',
        'updated',
        'images',
        'body',
      ],
    },
  )
  .map((article) => article as Article);
