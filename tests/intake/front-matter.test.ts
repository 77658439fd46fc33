import { expect, test } from 'vitest';
import { takeFrontMatter } from '../../shared/intake/front-matter.ts';
import { withoutPlaces } from './without-places.ts';

test('every field is read under its own name', () => {
  const { fields, problems, rest, linesAbove } = takeFrontMatter(`---
id: https://a.example/story
documentVersion: 7
slug: The Slug!
status: withheld
urgency: 2
language: en_GB
section: World
tags: [ferries, "#Sea", Ferries]
headline: "Ferry: it returns"
standfirst: >-
  It is back,
  and on time.
byline: By Jane Doe
dateline: PARIS
published: 2026-01-04
modified: 2026-01-05 09:30
embargo: 2026-01-03T06:00+01:00
expires: January 4, 2027
canonicalUrl: https://a.example/story
images:
  - src: /lead.jpg
    alt: A ferry
    caption: At the pier
    credit: Jo Ng
    width: 1200
    height: 630px
  - https://b.example/2.jpg
correction: An earlier version was wrong.
source: The Agency
copyright: © 2026
alert: no
---
# Below
`);
  expect(problems).toEqual([]);
  expect({ rest, linesAbove }).toEqual({ rest: '# Below\n', linesAbove: 33 });
  expect(withoutPlaces(fields)).toEqual({
    id: 'https://a.example/story',
    documentVersion: 7,
    slug: 'the-slug',
    status: 'withheld',
    urgency: 2,
    language: 'en-GB',
    section: 'World',
    tags: ['ferries', 'Sea'],
    headline: 'Ferry: it returns',
    standfirst: 'It is back, and on time.',
    byline: 'Jane Doe',
    dateline: 'PARIS',
    published: '2026-01-04T00:00:00.000Z',
    modified: '2026-01-05T09:30:00.000Z',
    embargo: '2026-01-03T05:00:00.000Z',
    expires: '2027-01-04T00:00:00.000Z',
    canonicalUrl: 'https://a.example/story',
    images: [
      {
        src: 'https://a.example/lead.jpg',
        alt: 'A ferry',
        caption: 'At the pier',
        credit: 'Jo Ng',
        width: 1200,
        height: 630,
      },
      { src: 'https://b.example/2.jpg' },
    ],
    correction: 'An earlier version was wrong.',
    source: 'The Agency',
    copyright: '© 2026',
    alert: false,
  });
});

test.each([
  ['title: 1984', { headline: '1984' }],
  ['Author: [A, B, C]', { byline: 'A, B and C' }],
  ['authors:\n  - name: A\n  - name: B', { byline: 'A and B' }],
  ['date: 2026-01-04', { published: '2026-01-04T00:00:00.000Z' }],
  ['last_modified: 2026-01-04', { modified: '2026-01-04T00:00:00.000Z' }],
  ['summary: S', { standfirst: 'S' }],
  ['keywords: a; b', { tags: ['a', 'b'] }],
  ['category: World', { section: 'World' }],
  ['lang: fr', { language: 'fr' }],
  ['draft: true', { status: 'withheld' }],
  ['published: false', { status: 'withheld' }],
  ['published: true', {}],
  ['status: killed', { status: 'canceled' }],
  ['priority: flash', { urgency: 1 }],
  [
    'featured-image: https://a.example/i.jpg\nimage_alt: A\nphoto credit: B',
    { images: [{ src: 'https://a.example/i.jpg', alt: 'A', credit: 'B' }] },
  ],
  ['headline:\nslug: ~\ntags: []\nbyline: null', {}],
])('%j means the same', (yaml, fields) => {
  const taken = takeFrontMatter(`---\n${yaml}\n---\n`);
  expect({ ...taken, fields: withoutPlaces(taken.fields) }).toEqual({
    fields,
    problems: [],
    rest: '',
    linesAbove: yaml.split('\n').length + 2,
  });
});

/** Code, severity, line, path, what was found. */
function faults(text: string): readonly (readonly unknown[])[] {
  return takeFrontMatter(text).problems.map(({ code, severity, place, found }) => [
    code,
    severity,
    place.line,
    place.path,
    found,
  ]);
}

test('all that is wrong is told, each with its line, from the top', () => {
  expect(
    faults(`---
headline: H
headlin: H
urgency: 12
embargo: 2026-02-30
colour: red
status: maybe
language: English
id: story-1
canonical: /x
image: i.jpg
alert: perhaps
version: 1.2
title: Other
---
`),
  ).toEqual([
    ['unknown-field', 'error', 3, 'front matter: headlin', '“headlin”'],
    ['bad-field', 'error', 4, 'front matter: urgency', '“12”'],
    ['bad-date', 'error', 5, 'front matter: embargo', '“2026-02-30”'],
    ['unknown-field', 'error', 6, 'front matter: colour', '“colour”'],
    ['bad-field', 'error', 7, 'front matter: status', '“maybe”'],
    ['bad-field', 'error', 8, 'front matter: language', '“English”'],
    ['ignored-field', 'warning', 9, 'front matter: id', '“story-1”'],
    ['bad-field', 'error', 10, 'front matter: canonical', '“/x”'],
    ['relative-url', 'warning', 11, 'front matter: image', '“i.jpg”'],
    ['bad-field', 'error', 12, 'front matter: alert', '“perhaps”'],
    ['bad-field', 'error', 13, 'front matter: version', '“1.2”'],
    ['ignored-field', 'warning', 14, 'front matter: title', '“Other”'],
  ]);
});

test.each([
  ['headlin', 'Did you mean “headline”? Mend the name, or take the line out.'],
  ['Authr', 'Did you mean “author”? Mend the name, or take the line out.'],
  ['embrago', 'Did you mean “embargo”? Mend the name, or take the line out.'],
  ['headlines', 'Did you mean “headline”? Mend the name, or take the line out.'],
  ['head_lin', 'Did you mean “headline”? Mend the name, or take the line out.'],
  ['Canonicla URL', 'Did you mean “canonicalUrl”? Mend the name, or take the line out.'],
  ['slgu', 'Did you mean “slug”? Mend the name, or take the line out.'],
  ['stand-frist', 'Did you mean “standfirst”? Mend the name, or take the line out.'],
  ['colour', 'Mend the name or take the line out. A note of your own may stay if its name begins with x-.'],
])('for the unknown field %s the mend is “%s”', (name, mend) => {
  const { problems } = takeFrontMatter(`---\nslug: x\nsection: Local\n${name}: x\n---\n`);
  expect(problems.find(({ code }) => code === 'unknown-field')?.mend).toBe(mend);
});

test.each([
  [
    'headline: South Korea: a story\nbyline: "no end',
    [['bad-front-matter', 'error', 3, 'front matter', '“byline: "no end”']],
  ],
  ['headline: "no end', [['bad-front-matter', 'error', 2, 'front matter', '“headline: "no end”']]],
  ['headline: x\nheadline: y', [['bad-front-matter', 'error', 3, 'front matter', '“headline: y”']]],
  [
    'headline: &a x\nbyline: *a',
    [
      ['bad-front-matter', 'error', 2, 'front matter', '“&a”'],
      ['bad-front-matter', 'error', 3, 'front matter', '“*a”'],
    ],
  ],
  ['headline: !!binary x', [['bad-front-matter', 'error', 2, 'front matter', '“tag:yaml.org,2002:binary”']]],
  ['headline: !x y', [['bad-front-matter', 'error', 2, 'front matter', '“!x”']]],
  [`tags: ${'['.repeat(40)}`, [['bad-front-matter', 'error', 2, 'front matter', `“tags: ${'['.repeat(40)}”`]]],
  [`slug: x\ntags:\n${' [\n'.repeat(5000)}`, [['bad-front-matter', 'error', 68, 'front matter', '“ [”']]],
  [`slug: x\nx-a:\n${' {a:\n'.repeat(4000)}`, [['bad-front-matter', 'error', 68, 'front matter', '“ {a:”']]],
])('front matter that is no plain YAML is an error with its line: %j', (yaml, problems) => {
  expect(faults(`---\n${yaml}\n---\n`)).toEqual(problems);
});

test.each([
  ['status: publishd', 'Did you mean “published”?'],
  ['urgency: bulletn', 'Did you mean “bulletin”?'],
  ['significance: Corection', 'Did you mean “correction”?'],
  ['language: English', 'Did you mean “en”?'],
  ['language: deutsch', 'Did you mean “de”?'],
  ['canonical: www.herald.example/ferry', 'Did you mean “https://www.herald.example/ferry”?'],
  ['image: http//i.example.org/a.jpg', 'Did you mean “http://i.example.org/a.jpg”?'],
  ['status: maybe', 'Mend the value or take the line out.'],
])('for the value in “%s” the mend is “%s”', (line, mend) => {
  const { problems } = takeFrontMatter(`---\nslug: x\n${line}\n---\n`);
  expect(problems.map((each) => [each.code, each.mend])).toEqual([['bad-field', mend]]);
});

test('a misspelt field is read as the one that was meant, so that what else is wrong with it is told at once', () => {
  expect(faults('---\nhedline: Ferry returns\nurgancy: high\nembrago: tomorrow\n---\nText.\n')).toEqual([
    ['unknown-field', 'error', 2, 'front matter: hedline', '“hedline”'],
    ['unknown-field', 'error', 3, 'front matter: urgancy', '“urgancy”'],
    ['bad-field', 'error', 3, 'front matter: urgancy', '“high”'],
    ['unknown-field', 'error', 4, 'front matter: embrago', '“embrago”'],
    ['bad-date', 'error', 4, 'front matter: embrago', '“tomorrow”'],
  ]);
});

test.each([
  ['headline: Ferry\ntags:\n  - quays: it returns: twice', 4, 'a value in quotes, since there is a colon in it'],
  ['headline: "Ferry returns\nsection: Local', 2, 'a quotation mark at the end of the value, too'],
  ['headline: Ferry\nsection: "Local\nbyline: Jo', 3, 'a quotation mark at the end of the value, too'],
  ['headline: Ferry\ntags:\n  - @ferry', 4, 'a value in quotes, since it begins with a sign that means something else'],
  ['headline: "Ferry" returns', 2, 'a value that ends with its last quotation mark'],
  ['headline: Ferry\nsection:Local\nbyline: Jo', 3, 'a field, a colon, a space and a value on each line'],
  ['headline: Ferry\ntags: [a, b\nbyline: Jo', 4, 'a ] or } that ends the list'],
  ['headline: Ferry\n\tsection: Local', 3, 'spaces, where a tab stands'],
  ['headline: "a\\q"', 2, 'no backslash between quotation marks'],
])('a fault of YAML is told in plain words, at the line to be mended: %j', (yaml, line, needed) => {
  const { problems } = takeFrontMatter(`---\n${yaml}\n---\n`);
  expect(problems.map((each) => [each.place.line, each.needed])).toEqual([[line, needed]]);
});

test('front matter without an end or over the limit is an error', () => {
  expect(faults('---\nheadline: x\n\ntext\n')).toEqual([
    ['bad-front-matter', 'error', 1, 'front matter', 'no line of --- that ends the front matter'],
  ]);
  expect(faults('+++\nheadline = "x"\n\ntext\n')).toEqual([
    ['bad-front-matter', 'error', 1, 'front matter', 'no line of +++ that ends the front matter'],
  ]);
  expect(faults(`---\nheadline: ${'x'.repeat(40_000)}\n---\n`)).toEqual([
    ['bad-front-matter', 'error', 2, 'front matter', '40011 characters'],
  ]);
});

test.each([
  '---\n\nJust prose.\n\n---\nmore',
  '---\nNote: this is prose.\n\nAnd so: is this.\n---\nmore',
  '---\nNo key here\n---\n',
  '---\n',
  '--- \n# Heading\n',
  '-----\nheadline: x\n-----\n',
  'text\n---\nheadline: x\n---\n',
  '    ---\nheadline: x\n---\n',
])('a thematic break is no front matter: %j', (text) => {
  expect(takeFrontMatter(text)).toEqual({ fields: {}, problems: [], rest: text, linesAbove: 0 });
});

test('front matter may stand below empty lines, be empty, and end in dots', () => {
  expect(takeFrontMatter('\n\n---\nslug: a\n...\nb')).toEqual({
    fields: { slug: 'a' },
    problems: [],
    rest: 'b',
    linesAbove: 5,
  });
  expect(takeFrontMatter('---\n---\nb')).toEqual({ fields: {}, problems: [], rest: 'b', linesAbove: 2 });
});

const HUGO = `+++
title = 'Ferry: it returns'   # as the harbour says
date = 2026-01-14T07:07:07+01:00
draft = true
tags = ["ferries", 'sea']
categories = [
  "Local",
  "Harbour",
]
[cover]
  image = "https://i.example.org/f.jpg"
  alt = "A ferry"
[[menu.main]]
  name = "Ferry"
+++
Text.
`;
const JSON_FIELDS = `{
  "title": "Ferry: it returns",
  "tags": [
    "ferries"
  ],
  "draft": false
}

Text.
`;

test.each([
  [
    'TOML',
    HUGO,
    {
      headline: 'Ferry: it returns',
      published: '2026-01-14T06:07:07.000Z',
      status: 'withheld',
      tags: ['ferries', 'sea', 'Harbour'],
      section: 'Local',
      images: [{ src: 'https://i.example.org/f.jpg', alt: 'A ferry' }],
    },
    15,
  ],
  ['a JSON object', JSON_FIELDS, { headline: 'Ferry: it returns', tags: ['ferries'] }, 7],
  [
    'hyphens that became dashes',
    '—-\nheadline: Ferry\nsection: Local\n—-\nText.',
    { headline: 'Ferry', section: 'Local' },
    4,
  ],
  ['no hyphens above', 'title: Ferry\ntags:\n- sea\n---\nText.', { headline: 'Ferry', tags: ['sea'] }, 4],
  ['no hyphens at all', 'Title: Ferry\nAuthor: Ada Example\n\nText.', { headline: 'Ferry', byline: 'Ada Example' }, 3],
])('front matter may be %s', (_form, text, fields, linesAbove) => {
  const read = takeFrontMatter(text, true);
  expect(read).toMatchObject({ fields, problems: [], linesAbove });
  expect(read.rest.trim()).toBe('Text.');
});

test('a fault in another form of front matter is told at its own line', () => {
  expect(faults('+++\ntitle = "Ferry"\nurgancy = 3\n+++\n')).toEqual([
    ['unknown-field', 'error', 3, 'front matter: urgancy', '“urgancy”'],
  ]);
  expect(takeFrontMatter('title: Ferry\nurgancy: 3\n\nText.', true).problems).toMatchObject([
    { code: 'unknown-field', place: { line: 2 } },
  ]);
});

test.each([
  ['title: Ferry\n---\nText.', true],
  ['Note: this is prose.\nAnd so: is this.\n\nmore', true],
  ['title: Ferry\nauthor: Ada Example\n\nText.', false],
  ['—\nHe said so.\n—\nmore', false],
])('what only looks like another form of it stays: %j', (text, isMarkdown) => {
  expect(takeFrontMatter(text, isMarkdown)).toEqual({ fields: {}, problems: [], rest: text, linesAbove: 0 });
});

test('settings of the program that keeps the file are left out with a warning, and no reason to stop the article', () => {
  const text = '---\nlayout: post\ntitle: Ferry\npermalink: /ferry/\neleventyNavigation: x\n---\nText.';
  expect(withoutPlaces(takeFrontMatter(text).fields)).toEqual({ headline: 'Ferry' });
  expect(faults(text)).toEqual([
    ['ignored-field', 'warning', 2, 'front matter: layout', '“layout”'],
    ['ignored-field', 'warning', 4, 'front matter: permalink', '“permalink”'],
    ['ignored-field', 'warning', 5, 'front matter: eleventyNavigation', '“eleventyNavigation”'],
  ]);
});

test('of several categories the first is the section, and the others are tags', () => {
  const { fields } = takeFrontMatter('---\ncategories: [Local, Harbour, sea]\ntags: [Sea]\n---\n');
  expect(withoutPlaces(fields)).toEqual({
    section: 'Local',
    tags: ['Sea', 'Harbour'],
  });
});

test('links from one note to another are their words, in whatever form YAML takes them', () => {
  const { fields } = takeFrontMatter(
    '---\nauthor: "[[Jane Doe]]"\nsection: [[Desks/Local|Local]]\ntags: ["[[Harbour]]", sea]\n---\n',
  );
  expect(withoutPlaces(fields)).toEqual({ byline: 'Jane Doe', section: 'Local', tags: ['Harbour', 'sea'] });
});

test.each([
  ['headline: South Korea: a story', { headline: 'South Korea: a story' }],
  [
    'headline: Ferry: it "returns": twice \nsection: Local',
    { headline: 'Ferry: it "returns": twice', section: 'Local' },
  ],
  ['headline: @ferry returns', { headline: '@ferry returns' }],
  ['headline: 100% of ferries\nbyline: `Jo`', { headline: '100% of ferries', byline: '`Jo`' }],
])('a value is what it says where YAML would take a sign in it for something else: %j', (yaml, fields) => {
  const read = takeFrontMatter(`---\n${yaml}\n---\n`);
  expect(read.problems).toEqual([]);
  expect(read.fields).toMatchObject(fields);
});

test('fields have their names in other languages, and dates their months', () => {
  const read = (yaml: string) => takeFrontMatter(`---\n${yaml}\n---\n`);
  expect(
    read('Titel: Fähre fährt\nAutor: Jo Lind\nDatum: 27. Oktober 2026\nRessort: Lokales\nSchlagwörter: Fähre, Hafen'),
  ).toMatchObject({
    problems: [],
    fields: {
      headline: 'Fähre fährt',
      byline: 'Jo Lind',
      published: '2026-10-27T00:00:00.000Z',
      section: 'Lokales',
      tags: ['Fähre', 'Hafen'],
    },
  });
  expect(read('titre: Le bac revient\nauteur: Jo Lind\npublié: 30 octobre 2026\nrubrique: Îles')).toMatchObject({
    problems: [],
    fields: { headline: 'Le bac revient', byline: 'Jo Lind', published: '2026-10-30T00:00:00.000Z', section: 'Îles' },
  });
});

test('tags that are marked as such stand apart by their marks', () => {
  expect(takeFrontMatter('---\ntags: "#ferries #quays/old"\n---\n').fields.tags).toEqual(['ferries', 'quays/old']);
});

test('what programs for notes and pages keep of their own is told and does no harm', () => {
  const { fields, problems } = takeFrontMatter(
    '---\ntitle: Ferry returns\npublish: true\nid: 20261027070000\nShowToc: false\nsidebar_position: 3\ncssclasses: wide\n---\n',
  );
  expect(fields).toMatchObject({ headline: 'Ferry returns' });
  expect(fields.status).toBeUndefined();
  expect(problems.map(({ code, severity, found }) => [code, severity, found])).toEqual([
    ['ignored-field', 'warning', '“20261027070000”'],
    ['ignored-field', 'warning', '“ShowToc”'],
    ['ignored-field', 'warning', '“sidebar_position”'],
    ['ignored-field', 'warning', '“cssclasses”'],
  ]);
});

test('a note that is not to be made public is withheld', () => {
  expect(takeFrontMatter('---\ntitle: Ferry returns\npublish: false\n---\n').fields.status).toBe('withheld');
});

test('fields in marks of code are front matter where they are an article’s', () => {
  const { fields, rest } = takeFrontMatter(
    '```yaml\ntitle: Ferry returns\nauthor: Jo Lind\n```\n\nIt is back.\n',
    true,
  );
  expect(fields).toMatchObject({ headline: 'Ferry returns', byline: 'Jo Lind' });
  expect(rest).toBe('\nIt is back.\n');
  const code = '```yaml\nversion: 3\nimage: ferry\n```\n\nThis starts the ferry.\n';
  expect(takeFrontMatter(code, true)).toMatchObject({ fields: {}, rest: code });
});
