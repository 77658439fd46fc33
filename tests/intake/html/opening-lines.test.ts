import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import type { Draft } from '../../../shared/intake/intake.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import { showBody } from '../show-body.ts';

function only(drafts: readonly Draft[]): Draft {
  const [draft, ...others] = drafts;
  if (!draft || others.length > 0) throw new Error(`found ${drafts.length} drafts, needed one`);
  return draft;
}

const TEXT =
  'The harbour board of Kelmouth voted on Monday night to reopen the old lifting bridge to buses, eleven years after cracks closed it.';

test.each([
  ['Von Max Muster', { byline: 'Max Muster' }],
  ['Par Jean Dupré', { byline: 'Jean Dupré' }],
  ['Texto: Ana Ruiz', { byline: 'Ana Ruiz' }],
  ['作者：王小明', { byline: '王小明' }],
  ['记者：王小明', { byline: '王小明' }],
  ['Jane Doe', { byline: 'Jane Doe' }],
  ['Jane Doe, Political Correspondent', { byline: 'Jane Doe, Political Correspondent' }],
  ['Jane Doe | 3 March 2026', { byline: 'Jane Doe', published: '2026-03-03T00:00:00.000Z' }],
  ['Genf, 3. März 2026', { dateline: 'Genf', published: '2026-03-03T00:00:00.000Z' }],
  ['LOCAL NEWS', { section: 'Local News' }],
  ['By Jane Doe, 2 March 2026', { byline: 'Jane Doe', published: '2026-03-02T00:00:00.000Z' }],
  ['Section: Local', { section: 'Local' }],
  ['Tags: bridges, Kelmouth', { tags: ['bridges', 'Kelmouth'] }],
  ['Rubrik: Lokales', { section: 'Lokales' }],
])('a line below the headline says what it says in plain text: %s', (line, fields) => {
  for (const { drafts } of [
    htmlFormat.parse(`<h1>Old bridge reopens</h1><p>${line}</p><p>${TEXT}</p>`),
    markdownFormat.parse(`# Old bridge reopens\n\n${line}\n\n${TEXT}\n`),
  ]) {
    const { body, headline, ...others } = only(drafts);
    expect({ headline, ...others }).toEqual({ headline: 'Old bridge reopens', ...fields });
    expect(showBody(body)).toBe(`<p>${TEXT}</p>`);
  }
});

test('a first paragraph stays on a page that states its time in an element without text', () => {
  const quote = 'We already know from the bridge toll that they are back, and in numbers, said Ilse Strup.';
  const { body, published } = only(
    htmlFormat.parse(
      `<article><h1>Old bridge reopens</h1><time itemprop="datePublished" datetime="2026-03-02T09:00:00Z"></time><p>${quote}</p><p>${TEXT}</p></article>`,
    ).drafts,
  );
  expect([published, showBody(body)]).toEqual(['2026-03-02T09:00:00.000Z', `<p>${quote}</p>\n<p>${TEXT}</p>`]);
});

test.each([
  ['作者用了三个观点，介绍这座桥：'],
  ['Getty Images'],
  ['The bridge'],
  ['What it cost'],
  ['Von Tag zu Tag wird es später.'],
])('a line that states neither writer nor time stays: %s', (line) => {
  const { body, byline } = only(htmlFormat.parse(`<h1>Old bridge reopens</h1><p>${line}</p><p>${TEXT}</p>`).drafts);
  expect([byline, showBody(body)]).toEqual([undefined, `<p>${line}</p>\n<p>${TEXT}</p>`]);
});

test('a name behind the first paragraph is part of the text', () => {
  const { body, byline } = only(htmlFormat.parse(`<h1>H</h1><p>${TEXT}</p><p>Jane Doe</p><p>${TEXT}</p>`).drafts);
  expect([byline, body.children.length]).toEqual([undefined, 3]);
});

test('lines that a page has between any paragraphs are no part of the text that was copied with them', () => {
  const furniture = [
    'Advertisement',
    'Share on Facebook',
    'Back to top',
    'Sign up to our newsletter for the latest news.',
  ];
  const lines = furniture.map((line) => `<p>${line}</p><p>${TEXT}</p>`).join('');
  const { body } = only(htmlFormat.parse(`<h1>Old bridge reopens</h1>${lines}`).drafts);
  expect(showBody(body)).toBe(furniture.map(() => `<p>${TEXT}</p>`).join('\n'));
});

test('a heading below the headline that its name says is its subtitle is the standfirst', () => {
  for (const name of ['subtitle', 'graf graf--h4 graf--subtitle', 'post-subheadline']) {
    const { drafts } = htmlFormat.parse(
      `<h1>Old bridge reopens</h1><h3 class="${name}">Buses first</h3><p>${TEXT}</p><h3 class="subtitle">Later</h3><p>${TEXT}</p>`,
    );
    const { standfirst, body } = only(drafts);
    expect([standfirst, showBody(body)]).toEqual(['Buses first', `<p>${TEXT}</p>\n<h3>Later</h3>\n<p>${TEXT}</p>`]);
  }
});

test.each([
  ['<li>Jane Doe</li><li>Mar 3</li><li>2 min read</li>', 'Jane Doe', []],
  ['<li>Jane Doe</li><li>John Roe</li>', undefined, ['<ul><li>Jane Doe</li><li>John Roe</li></ul>']],
  ['<li>Buses from May</li><li>2 min read</li>', undefined, ['<ul><li>Buses from May</li><li>2 min read</li></ul>']],
])('a list above the text that says who wrote it and how long it takes is none of it: %s', (items, byline, kept) => {
  const { drafts } = htmlFormat.parse(`<h1>Old bridge reopens</h1><ul>${items}</ul><p>${TEXT}</p>`);
  expect([only(drafts).byline, showBody(only(drafts).body).split('\n')]).toEqual([byline, [...kept, `<p>${TEXT}</p>`]]);
});

test('a line that is no sentence between headline and byline is the standfirst', () => {
  const html = `<h1>Old bridge reopens</h1><p>Buses first, lorries never</p><p>By Jane Doe</p><p>${TEXT}</p>`;
  const { standfirst, byline, body } = only(htmlFormat.parse(html).drafts);
  expect([standfirst, byline, showBody(body)]).toEqual(['Buses first, lorries never', 'Jane Doe', `<p>${TEXT}</p>`]);
});

test('paragraphs at the top that name their fields are these fields', () => {
  const html = `<p>Headline: Old bridge reopens</p><p>By: Jane Doe</p><p>Section: Local</p><p>${TEXT}</p>`;
  const { headline, section, byline, body } = only(htmlFormat.parse(html).drafts);
  expect([headline, section, byline, showBody(body)]).toEqual([
    'Old bridge reopens',
    'Local',
    'Jane Doe',
    `<p>${TEXT}</p>`,
  ]);
});

test.each([
  ['Text: Romans 5, verses 1 to 8'],
  ['Location: Town Hall'],
  ['Section: everything that the board said of the bridge.'],
])('a line that only looks as if it named a field stays: %s', (line) => {
  const { drafts } = markdownFormat.parse(`# Old bridge reopens\n\n${line}\n\n${TEXT}\n`);
  expect(showBody(only(drafts).body)).toBe(`<p>${line}</p>\n<p>${TEXT}</p>`);
});

test('the line in bold below a section is the headline', () => {
  const html = `<p>LOCAL</p><p><b>Old bridge reopens to buses</b></p><p>Jane Doe | 3 March 2026</p><p>${TEXT}</p>`;
  const { headline, section, byline, body } = only(htmlFormat.parse(html).drafts);
  expect([headline, section, byline, showBody(body)]).toEqual([
    'Old bridge reopens to buses',
    'Local',
    'Jane Doe',
    `<p>${TEXT}</p>`,
  ]);
});

test('what little stands below an end is for desks and told, and a last heading is none', () => {
  for (const { drafts, leftOut } of [
    htmlFormat.parse(`<h1>Old bridge reopens</h1><p>${TEXT}</p><p>ENDS</p><p>Contact: Jane Doe, 555-0100</p>`),
    markdownFormat.parse(`# Old bridge reopens\n\n${TEXT}\n\nENDS\n\nContact: Jane Doe, 555-0100\n`),
  ]) {
    expect(showBody(only(drafts).body)).toBe(`<p>${TEXT}</p>`);
    expect(leftOut).toEqual([{ place: {}, text: 'Contact: Jane Doe, 555-0100' }]);
  }
  const kept = htmlFormat.parse(`<h1>Old bridge reopens</h1><p>${TEXT}</p><p>End</p>`);
  expect(showBody(only(kept.drafts).body)).toBe(`<p>${TEXT}</p>\n<p>End</p>`);
});

test('a line beside the writer that says nothing of the article is told, and stays where it is asked for', () => {
  const markdown = `# Old bridge reopens\n\nBy Jane Doe\n\n3 min read\n\n${TEXT}\n`;
  const { drafts, leftOut } = markdownFormat.parse(markdown);
  const { byline, body } = only(drafts);
  expect([byline, showBody(body), leftOut]).toEqual([
    'Jane Doe',
    `<p>${TEXT}</p>`,
    [{ place: {}, text: '3 min read' }],
  ]);
  const kept = markdownFormat.parse(markdown, { keep: ['3 min'] });
  expect(showBody(only(kept.drafts).body)).toBe(`<p>3 min read</p>\n<p>${TEXT}</p>`);
  expect(kept.leftOut).toEqual([]);
});
