import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { outlineOf } from '../text/read-marked-text.ts';

const ENTRY = {
  format: 'digitalwires@0.9.1',
  type: 'composite',
  urn: 'urn:newsml:agency.example:20090101:261101-930-4711',
  version: 2,
  version_created: '2026-11-01T12:05:52+01:00',
  updated: '2026-11-01T11:07:03Z',
  pubstatus: 'usable',
  signal: null,
  embargoed: null,
  content_created: null,
  language: 'de',
  urgency: 3,
  kicker: 'Brücken',
  headline: 'Fährstadt behält ihre Holzbrücke',
  subhead: null,
  teaser: 'Ein Zirkus ging auch schon darüber. Nun braucht die Brücke 1200 neue Bohlen.',
  byline: 'Von Marta Quist, nwa',
  dateline: 'Lindhafen (nwa) - ',
  article_html:
    '<section class="main"><p>Die Einwohner von Lindhafen haben für ihre Holzbrücke gestimmt.</p><h2>Neue Bohlen</h2><p>Sie braucht nun Bohlen.</p></section>',
  infobox_html: '<section class="infobox"><h2>Die Brücke</h2><p>Gebaut 1887.</p></section>',
  linkbox_html: '<section class="linkbox"><ul><li><a href="https://short.example/1">Rathaus</a></li></ul></section>',
  creditline: 'nwa',
  copyrightnotice: 'Copyright 2026, nwa. Alle Rechte vorbehalten',
  notepad: {
    public_html: '<section class="np-public"><h4>Redaktionelle Hinweise</h4><ul><li>Mit Bild</li></ul></section>',
    nonpublic_html: '<section><ul><li>Redaktion: Jens Dahl</li></ul></section>',
  },
  ednotes: [{ role: 'dpaednoterole:closingline', ednote: 'nwa mq yyde n1 jd', is_publishable: true }],
  associations: [
    {
      type: 'image',
      rank: 1,
      headline: 'Die Holzbrücke',
      is_featureimage: true,
      caption: 'Die Holzbrücke im Nebel.',
      creditline: 'Ada Roth/nwa',
      renditions: [
        { size: 2048, width: 2048, height: 1536, mimetype: 'image/jpeg', url: 'https://pictures.example/2048.jpeg' },
      ],
    },
  ],
  keyword_names: ['Brücken'],
  dpasubject_names: ['Kommunen'],
  desk_names: ['pl', 'Politik'],
};

async function read(entry: object) {
  const { articles, problems } = await normalizeUpload(
    {
      key: 'wire/1.json',
      bytes: new TextEncoder().encode(JSON.stringify(entry)),
      received: '2026-11-01T12:00:00.000Z',
    },
    newsroom,
  );
  return { articles, told: problems.map(({ severity, code }) => `${severity}: ${code}`) };
}

test('an entry is its article with picture and box, without notes and links for desks', async () => {
  const { articles, told } = await read(ENTRY);
  expect(told).toEqual([]);
  const [{ body, ...article } = { body: undefined }] = articles;
  expect(article).toMatchObject({
    id: 'urn:newsml:agency.example:20090101:261101-930-4711',
    documentVersion: 2,
    status: 'usable',
    urgency: 3,
    language: 'de',
    headline: 'Fährstadt behält ihre Holzbrücke',
    standfirst: 'Ein Zirkus ging auch schon darüber. Nun braucht die Brücke 1200 neue Bohlen.',
    byline: 'Marta Quist, nwa',
    dateline: 'Lindhafen',
    section: 'Politik',
    tags: ['Brücken', 'Kommunen'],
    source: 'nwa',
    copyright: 'Copyright 2026, nwa. Alle Rechte vorbehalten',
    published: '2026-11-01T11:05:52.000Z',
    images: [
      {
        src: 'https://pictures.example/2048.jpeg',
        alt: 'Die Holzbrücke',
        caption: 'Die Holzbrücke im Nebel.',
        credit: 'Ada Roth/nwa',
        width: 2048,
        height: 1536,
      },
    ],
  });
  expect(body && outlineOf(body)).toEqual([
    'p| Die Einwohner von Lindhafen haben für ihre Holzbrücke gestimmt.',
    '2| Neue Bohlen',
    'p| Sie braucht nun Bohlen.',
    '2| Die Brücke',
    'p| Gebaut 1887.',
  ]);
});

test('a correction says what it corrects, in the words of the notepad', async () => {
  const notepad = {
    public_html:
      '<section><h4>Berichtigung</h4><ul><li>Im letzten Absatz muss es 1887 heißen (statt: 1878).</li></ul></section>',
  };
  expect((await read({ ...ENTRY, signal: 'sig:correction', notepad })).articles).toMatchObject([
    { significance: 'correction', correction: 'Im letzten Absatz muss es 1887 heißen (statt: 1878).' },
  ]);
});

test.each([
  [{ embargoed: '2026-11-02T19:00:00+01:00' }, { embargo: '2026-11-02T18:00:00.000Z' }],
  [{ pubstatus: 'canceled', article_html: null }, { status: 'canceled' }],
  [{ pubstatus: 'withheld' }, { status: 'withheld' }],
])('%j', async (changes, expected) => {
  expect((await read({ ...ENTRY, ...changes })).articles).toMatchObject([expected]);
});

test('the agency alone is no writer', async () => {
  expect((await read({ ...ENTRY, byline: 'Von nwa' })).articles[0]).not.toHaveProperty('byline');
});

test('an entry that is a picture or a sound is told, and several entries are several articles', async () => {
  const { articles, told } = await read({
    entries: [ENTRY, { ...ENTRY, urn: 'urn:newsml:agency.example:2', article_html: '' }],
  });
  expect(articles).toHaveLength(1);
  expect(told).toEqual(['warning: item-left-out']);
});

test('what the text frames and which of the pictures it shows come through', async () => {
  const associations = [{ ...ENTRY.associations[0], urn: 'urn:newsml:agency.example:picture-1' }];
  const article_html =
    '<section class="main"><p>Davor.</p><dnl-youtubeembed src="https://www.youtube-nocookie.com/embed/jNQXAC9IVRw"></dnl-youtubeembed><dnl-image ref="urn:newsml:agency.example:picture-1" caption="x"></dnl-image><p>Danach.</p></section>';
  const { articles } = await read({ ...ENTRY, associations, article_html, infobox_html: null });
  expect(articles[0]?.body.children).toMatchObject([
    { tagName: 'p' },
    { type: 'embed', provider: 'youtube' },
    {
      tagName: 'figure',
      children: [{ properties: { src: 'https://pictures.example/2048.jpeg' } }, { tagName: 'figcaption' }],
    },
    { tagName: 'p' },
  ]);
});
