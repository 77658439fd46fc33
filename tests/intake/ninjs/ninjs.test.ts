import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readOnly, readUpload } from '../json/read-upload.ts';

const example = (name: string) => readFile(new URL(`../../../examples/articles/${name}`, import.meta.url), 'utf8');

/** What normalisation fills in where a document says nothing. */
const GENERAL = { ownId: true, ownSlug: false, status: 'usable', urgency: 4, language: 'en', tags: [], images: [] };

describe('ninjs 1.x as Superdesk sends it', () => {
  test('gives every field that readers see, its pictures where the text has them, and none of the notes to desks', async () => {
    const text = await example('ferry-strike.ninjs.json');
    const { articles, problems } = await readUpload(text);
    expect(problems).toEqual(['left-out $.associations.editor_2 “type: video”']);
    expect(articles).toEqual([
      {
        id: 'urn:newsml:wire.example.com:20260114:ferry-strike',
        ownId: true,
        ownSlug: true,
        slug: 'ferry-strike',
        documentVersion: 3,
        // What its note tells desks, which readers never see.
        significance: 'correction',
        status: 'usable',
        urgency: 3,
        language: 'en',
        embargo: '2026-01-14T08:00:00.000Z',
        published: '2026-01-14T05:12:08.000Z',
        modified: '2026-01-14T07:40:00.000Z',
        headline: 'Island ferries stop as crews walk out & talks stall',
        standfirst:
          'Crews on four island routes stopped work at dawn. The company says a single boat will carry the post and the sick.',
        byline: 'Marit Solheim',
        dateline: 'Ottersund',
        section: 'Labour',
        tags: ['labour', 'strike', 'Article (news)', 'ferries', 'Ottersund'],
        source: 'Example Wire',
        copyright: '© 2026 Example Wire. All rights reserved.',
        images: [
          {
            src: 'https://images.example.com/quay/base.jpg',
            alt: 'A line of cars turning on a wet quay',
            caption: 'Passengers turn their cars around on the quay at Ottersund.',
            credit: 'Jonas Falk',
            width: 1400,
            height: 933,
          },
          {
            src: 'https://images.example.com/ferry/base.jpg',
            alt: 'An empty car deck',
            caption: 'The car deck of the Havfrue on Wednesday morning.',
            credit: 'Jonas Falk',
            width: 1400,
            height: 934,
          },
          {
            src: 'https://images.example.com/ferry/board.jpg',
            caption: 'The noticeboard at the terminal.',
            width: 1600,
            height: 1067,
          },
        ],
        body: [
          '<p>OTTERSUND — The first ferry of the morning left its berth at six and came back at five past, with nobody aboard but the mate.</p>',
          '<p>Crews on all four island routes have stopped work over a roster that would have them sleep ashore three nights a week.</p>',
          '<figure><img src=https://images.example.com/ferry/base.jpg alt=An empty car deck width=1400 height=934 credit=Jonas Falk><figcaption>The car deck of the Havfrue on Wednesday morning.</figcaption></figure>',
          '<h2>A boat for the post</h2>',
          '<p>The company will run one boat. It carries</p>',
          '<ul><li>post and medicine,</li><li>anybody with a letter from a doctor,</li><li>no cars.</li></ul>',
          '<figure><img src=https://images.example.com/ferry/board.jpg width=1600 height=1067><figcaption>The noticeboard at the terminal.</figcaption></figure>',
          '<p>Talks resume <a href=https://ferries.example.com/notices/14>on Friday</a>, the mediator said.</p>',
        ],
      },
    ]);
    expect(JSON.stringify(articles)).not.toMatch(/5550123|subscribers of/);
  });
});

describe('ninjs 3.1', () => {
  test('gives the headline, body and description of each role, and the address of the page', async () => {
    expect(await readOnly(await example('dam-inquiry.ninjs-3.json'))).toEqual({
      id: 'http://wire.example.com/text/2026/02/dam-inquiry',
      ownId: true,
      ownSlug: false,
      slug: 'inquiry-opens-into-the-night-the-dam-gauge-froze',
      canonicalUrl: 'https://wire.example.com/2026/02/dam-inquiry',
      documentVersion: 2,
      status: 'usable',
      urgency: 4,
      language: 'en-GB',
      published: '2026-02-03T13:05:00.000Z',
      modified: '2026-02-03T16:20:00.000Z',
      expires: '2046-08-03T00:00:00.000Z',
      headline: 'Inquiry opens into the night the dam gauge froze',
      standfirst: 'A gauge stood still for nine hours above the town of Felldale. An inquiry asks who noticed.',
      correction: 'An earlier version said the gauge stood still for ninety minutes.',
      byline: 'Rowan Achebe',
      dateline: 'Felldale',
      section: 'Disaster, accident and emergency incident',
      tags: ['disaster, accident and emergency incident', 'government inquiry', 'Backgrounder'],
      source: 'Northern Wire',
      copyright: '© Northern Wire',
      images: [
        {
          src: 'https://images.example.com/gauge/1200.jpg',
          alt: 'A round dial on a concrete wall',
          caption: 'The gauge above Felldale, repaired.',
          credit: 'Noor Haddad',
          width: 1200,
          height: 900,
        },
      ],
      body: [
        '<p>FELLDALE (NW) – The gauge above Felldale stopped at eleven at night and nobody asked why until eight.</p>',
        '<p>That is what the inquiry will hear first, its chairwoman said on Tuesday.</p>',
        '<h2>Silenced twice</h2>',
        '<p>An engineer who was on call says the alarm was silenced twice, once by her and once by a man whose name she did not know.</p>',
        '<blockquote><p>It rang so often that winter that it had stopped meaning anything.</p></blockquote>',
        '<p>The minister will be heard in March.</p>',
      ],
    });
  });
});

describe('items of other systems', () => {
  test('a whole XHTML page as body gives its text, without the headline that it repeats', async () => {
    const article = await readOnly({
      uri: 'http://wire.example.com/3XY',
      type: 'text',
      language: 'fr',
      pubstatus: 'usable',
      urgency: 2,
      versioncreated: '2026-02-01T10:00:00Z',
      headline: 'Le bac ne passe plus',
      byline: 'Par Luce Moreau',
      located: 'Brume-sur-Mer',
      copyrightholder: 'Agence Exemple',
      subject: [
        { code: 'medtop:20000533', name: 'grève' },
        { code: 'medtop:09000000', name: 'social' },
      ],
      body_text: 'Le texte seul.',
      body_xhtml:
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Le bac ne passe plus</h1><p>Le bac de six heures est revenu, sans personne à bord&nbsp;: le second seul tenait la barre.</p></body></html>',
    });
    expect(article).toEqual({
      ...GENERAL,
      id: 'http://wire.example.com/3XY',
      slug: 'le-bac-ne-passe-plus',
      urgency: 2,
      language: 'fr',
      published: '2026-02-01T10:00:00.000Z',
      modified: '2026-02-01T10:00:00.000Z',
      headline: 'Le bac ne passe plus',
      standfirst: 'Le bac de six heures est revenu, sans personne à bord\u00a0: le second seul tenait la barre.',
      byline: 'Luce Moreau',
      dateline: 'Brume-sur-Mer',
      section: 'Social',
      tags: ['grève', 'social'],
      copyright: '© Agence Exemple',
      body: ['<p>Le bac de six heures est revenu, sans personne à bord\u00a0: le second seul tenait la barre.</p>'],
    });
  });

  test('plain text is read as wires send it: lines rejoined, lists kept, end marks gone', async () => {
    const { body, dateline } = await readOnly({
      uri: 'urn:example:text',
      type: 'text',
      pubstatus: 'usable',
      headline: 'Gauge stood still above Felldale',
      body_text:
        'FELLDALE (NW) - The gauge above Felldale stopped at eleven at night and\nnobody asked why until eight in the morning, an inquiry was told on\nTuesday.\n\nThe engineer who was on call said the alarm had been silenced twice, once\nby her and once by a man whose name she did not know.\n\n- It rang every night.\n- It rang for nothing.\n\nMORE TO COME\n-30-',
    });
    expect(dateline).toBe('FELLDALE');
    expect(body).toEqual([
      '<p>FELLDALE (NW) - The gauge above Felldale stopped at eleven at night and nobody asked why until eight in the morning, an inquiry was told on Tuesday.</p>',
      '<p>The engineer who was on call said the alarm had been silenced twice, once by her and once by a man whose name she did not know.</p>',
      '<ul><li>It rang every night.</li><li>It rang for nothing.</li></ul>',
    ]);
  });

  test('a picture stands where the body refers to it by its key, and elsewhere only leads the article', async () => {
    const picture = (name: string) => ({
      type: 'picture',
      description_text: `En ${name}.`,
      byline: 'Bo Ek',
      renditions: {
        r0: { href: `https://images.example.com/${name}.jpg`, mimetype: 'image/jpeg', width: 1024, height: 683 },
      },
    });
    const { body, images } = await readOnly({
      uri: 'http://wire.example.com/media/text/26',
      pubstatus: 'usable',
      language: 'sv',
      headline: 'Färjorna står still',
      body_html5:
        '<html><body><section class="lead"><p>Ingen kom över sundet.</p></section><section><figure class="embed-image" data-assoc="a001"></figure><p>De förhandlar på fredag.</p></section></body></html>',
      body_text: 'Ingen kom.',
      associations: {
        a000: picture('kaj'),
        a001: picture('bro'),
        a002: { type: 'text', headline: 'Annan text', body_html: '<p>Annat.</p>' },
      },
    });
    expect(body).toEqual([
      '<p>Ingen kom över sundet.</p>',
      '<figure><img src=https://images.example.com/bro.jpg width=1024 height=683 credit=Bo Ek><figcaption>En bro.</figcaption></figure>',
      '<p>De förhandlar på fredag.</p>',
    ]);
    expect(images.map(({ src, caption }) => [src, caption])).toEqual([
      ['https://images.example.com/kaj.jpg', 'En kaj.'],
      ['https://images.example.com/bro.jpg', 'En bro.'],
    ]);
  });

  test('ninjs 2.0 in its own spelling', async () => {
    const { headline, byline, source, correction, body, embargo } = await readOnly({
      uri: 'urn:newsml:wire.example.com:20260101:abc',
      standard: { name: 'ninjs', version: '2.0' },
      type: 'text',
      pubstatus: 'usable',
      embargoed: '2026-01-01T12:00:00+02:00',
      headlines: [{ value: 'A bridge, twice &amp; for all' }],
      descriptions: [{ role: 'drol:correction', value: 'The bridge was opened in 1931.' }],
      bodies: [
        { role: 'summary', contenttype: 'text/plain', value: 'Short.' },
        { contenttype: 'text/html', value: '<p>One paragraph.</p>' },
      ],
      by: 'By Jo Bloggs, Example Wire',
      infosources: [{ name: 'Example Wire' }],
    });
    expect({ headline, byline, source, correction, body, embargo }).toEqual({
      headline: 'A bridge, twice & for all',
      byline: 'Jo Bloggs, Example Wire',
      source: 'Example Wire',
      correction: 'The bridge was opened in 1931.',
      body: ['<p>One paragraph.</p>'],
      embargo: '2026-01-01T10:00:00.000Z',
    });
  });
});

describe('what an item asks for', () => {
  test('a kill needs neither headline nor text', async () => {
    expect(
      await readOnly({
        uri: 'urn:example:2',
        version: '4',
        pubstatus: 'canceled',
        slugline: 'gauge-felldale',
        ednote: 'KILL: wrong dam',
      }),
    ).toEqual({
      ...GENERAL,
      id: 'urn:example:2',
      ownSlug: true,
      slug: 'gauge-felldale',
      headline: 'gauge-felldale',
      standfirst: '',
      documentVersion: 4,
      status: 'canceled',
      body: [],
    });
  });

  test('an identifier that is no URI names the same article in every file', async () => {
    const usable = { uri: '4ef6bddc-a708-42d9-88cf-5b0da492641e', headline: 'H', body_html: '<p>T.</p>' };
    const kill = { uri: '4EF6BDDC-A708-42D9-88CF-5B0DA492641E', pubstatus: 'canceled' };
    const ids = [usable, kill, { ...usable, uri: 'story 12/3' }].map(async (item) => (await readOnly(item)).id);
    expect(await Promise.all(ids)).toEqual([
      'urn:uuid:4ef6bddc-a708-42d9-88cf-5b0da492641e',
      'urn:uuid:4ef6bddc-a708-42d9-88cf-5b0da492641e',
      'urn:ninjs:story%2012%2F3',
    ]);
  });

  test.each([
    ['ferry-strike', 'ferry-strike'],
    ['locks/strike', 'locks-strike'],
    ['POPE-LATAM/ (UPDATE 1, PIX, TV)', 'h'],
    ['US-Finance-Fed', 'h'],
    ['strike', 'h'],
  ])('the slugline %s gives the slug %s', async (slugline, slug) => {
    expect((await readOnly({ uri: 'urn:example:1', slugline, headline: 'H', body_html: '<p>T.</p>' })).slug).toBe(slug);
  });

  test('a version counts as high as systems count', async () => {
    const item = { uri: 'urn:example:1', version: '1345039779', headline: 'H', body_html: '<p>T.</p>' };
    expect((await readOnly(item)).documentVersion).toBe(1345039779);
  });

  test('a picture’s caption in ninjs 2 and later is its description, whatever form its role names', async () => {
    const { images } = await readOnly({
      uri: 'urn:example:1',
      headlines: [{ value: 'H' }],
      bodies: [{ contenttype: 'text/html', value: '<p>T.</p>' }],
      associations: [
        {
          name: 'mainpic',
          type: 'picture',
          headlines: [{ value: 'A sledge' }],
          descriptions: [
            { role: 'text', contenttype: 'text/plain', value: 'The sledge on Monday.' },
            { role: 'richtext', contenttype: 'text/html', value: '<p>The sledge on Monday.</p>' },
          ],
          renditions: [
            {
              name: 'main',
              href: 'https://images.example.com/s.jpg',
              contenttype: 'image/jpg',
              width: 429,
              height: 281,
            },
          ],
        },
      ],
    });
    expect(images.map(({ caption }) => caption)).toEqual(['The sledge on Monday.']);
  });

  test.each([
    [
      'an embargo that cannot be read stops it',
      { embargoed: 'tomorrow morning' },
      'bad-date $.embargoed “tomorrow morning”',
    ],
    ['a status that is none stops it', { pubstatus: 'spiked' }, 'bad-field $.pubstatus “spiked”'],
  ])('%s', async (_name, more, told) => {
    const item = { uri: 'urn:example:1', pubstatus: 'usable', headline: 'H', body_html: '<p>T.</p>', ...more };
    expect(await readUpload(item)).toEqual({ articles: [], problems: [told] });
  });

  test('other fields that cannot be read are left out with a warning', async () => {
    const { articles, problems } = await readUpload({
      uri: ['no uri at all'],
      pubstatus: 'usable',
      headline: 'H',
      body_html: '<p>T.</p>',
      version: '20260114T101500Z',
      urgency: 0,
      language: 'Norwegian bokmål',
      versioncreated: 'yesterday',
      expires: 'never',
    });
    expect(articles).toEqual([
      {
        ...GENERAL,
        ownId: false,
        id: 'tag:test.example,2026:wire/item',
        slug: 'h',
        headline: 'H',
        standfirst: 'T.',
        body: ['<p>T.</p>'],
      },
    ]);
    expect(problems.toSorted()).toEqual([
      'ignored-date $.expires “never”',
      'ignored-date $.versioncreated “yesterday”',
      'ignored-field $.language “Norwegian bokmål”',
      'ignored-field $.urgency “0”',
      'ignored-field $.uri “[no uri at all]”',
      'ignored-field $.version “20260114T101500Z”',
    ]);
  });

  test.each(['picture', 'video', 'composite', 'planning'])('an item of type %s is no article', async (type) => {
    expect((await readUpload({ uri: 'urn:example:1', type, pubstatus: 'usable', headline: 'H' })).problems).toEqual([
      `item-left-out $.type “type: ${type}”`,
      'no-body  an item that is no published article',
    ]);
  });
});

describe('of a picture’s renditions', () => {
  const r = (name: string, width?: number, height?: number, contentType = 'image/jpeg') => ({
    name,
    href: `https://images.example.com/${name}.jpg`,
    contentType,
    ...(width === undefined ? {} : { width, height }),
  });
  test.each([
    ['the widest that is not too wide', [r('thumbnail', 100, 75), r('web', 1600, 1200), r('print', 5000, 3750)], 'web'],
    ['the narrowest where all are too wide', [r('print', 5000, 3750), r('screen', 3000, 2250)], 'screen'],
    ['none that a browser cannot show', [r('original', 2000, 1500, 'image/tiff'), r('preview', 800, 600)], 'preview'],
    [
      'no crop, where the whole is known',
      [r('original', 4000, 3000), r('square', 2000, 2000), r('web', 1200, 900)],
      'web',
    ],
    ['by name where no size is given', [r('thumbnail'), r('original'), r('viewImage'), r('baseImage')], 'baseImage'],
  ])('it shows %s', async (_name, renditions, chosen) => {
    const { images } = await readOnly({
      uri: 'urn:example:1',
      headlines: [{ value: 'H' }],
      bodies: [{ contentType: 'text/html', value: '<p>T.</p>' }],
      associations: [{ name: 'main', type: 'picture', renditions }],
    });
    expect(images.map(({ src }) => src)).toEqual([`https://images.example.com/${chosen}.jpg`]);
  });
});

test('a thumbnail in the text is shown in the size that the item describes, with its maker, who is not the writer', async () => {
  const href = (name: string) => `https://images.example.com/${name}.jpg`;
  const rendition = (name: string, width: number) => ({
    name,
    href: href(name),
    contenttype: 'image/jpeg',
    width,
    height: width,
  });
  const { body, images, byline } = await readOnly({
    uri: 'urn:example:1',
    headline: 'H',
    body_html: `<p>T.</p><figure><img src="${href('thumb')}" alt="A quay"><div class="byline">Jo Falk/Wire</div><figcaption>The quay.</figcaption></figure>`,
    associations: [{ name: 'a1', type: 'picture', renditions: [rendition('thumb', 256), rendition('preview', 1024)] }],
  });
  expect(body).toEqual([
    '<p>T.</p>',
    `<figure><img src=${href('preview')} alt=A quay credit=Jo Falk/Wire width=1024 height=1024><figcaption>The quay.</figcaption></figure>`,
  ]);
  expect(images.map(({ src }) => src)).toEqual([href('preview')]);
  expect(byline).toBeUndefined();
});

test.each([
  ['body_text', '(Corrects the year in paragraph 1)\n\nPARIS, March 3 (Wire) - Text one.\n\nends'],
  ['body_html', '<p>(Corrects the year in paragraph 1)</p><p>PARIS, March 3 (Wire) - Text one.</p><p>ends</p>'],
])('what %s says was corrected is told to readers, what it says to desks is not', async (name, written) => {
  expect(await readOnly({ uri: 'urn:example:1', headline: 'UPDATE 2-Ferry returns', [name]: written })).toMatchObject({
    headline: 'Ferry returns',
    dateline: 'PARIS',
    correction: 'Corrects the year in paragraph 1',
    significance: 'correction',
    body: ['<p>PARIS, March 3 (Wire) - Text one.</p>'],
  });
});

test.each([
  ['By ANA REYES and TOM REED, AP', 'Ana Reyes and Tom Reed, AP'],
  ['TOM REED/DPA', 'Tom Reed/DPA'],
  ['DPA', 'DPA'],
  ['Ana Reyes', 'Ana Reyes'],
])('a byline in capitals is set as names are: %s', async (byline, expected) => {
  const text = JSON.stringify({
    uri: 'urn:wire.example:1',
    type: 'text',
    language: 'en',
    headline: 'Ferry returns',
    byline,
    body_html: '<p>The ferry is back.</p>',
  });
  expect((await readOnly(text)).byline).toBe(expected);
});

test('an item that is said to be a text and has none is told so', async () => {
  const { articles, problems } = await readUpload(
    JSON.stringify({ uri: 'urn:n:1', type: 'text', headline: 'Ferry returns' }),
  );
  expect(articles).toEqual([]);
  expect(problems).toEqual([expect.stringContaining('no-body')]);
});

test('those who sign for the Associated Press are named with what they are', async () => {
  const text = JSON.stringify({
    uri: 'urn:wire.example:1',
    type: 'text',
    language: 'en',
    headline: 'Ferry returns',
    bylines: [{ by: 'By ANA REYES', title: 'Wire Sports Writer' }],
    body_html: '<p>The ferry is back.</p>',
  });
  expect((await readOnly(text)).byline).toBe('Ana Reyes, Wire Sports Writer');
});

test('fields in the spelling of an agency’s own interface are read, and a page whose title is empty has its text', async () => {
  const item = {
    uri: 'tag:wire.example,2026:1',
    type: 'text',
    language: 'en',
    versionCreated: '2026-03-02T09:00:00.000Z',
    headLine: 'Ferry returns',
    byLine: 'ANA REYES',
    bodyXhtml:
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>The ferry is back.</p></body></html>',
  };
  expect(await readOnly(JSON.stringify({ data: { item } }))).toMatchObject({
    headline: 'Ferry returns',
    byline: 'Ana Reyes',
    body: ['<p>The ferry is back.</p>'],
  });
});
