import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

function read(html: string) {
  const { drafts } = htmlFormat.parse(html);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  expect(checkBody(draft.body)).toEqual([]);
  return { headline: draft.headline, standfirst: draft.standfirst, body: showBody(draft.body).split('\n') };
}

test('a page that Word saved has its title as the headline, and its lists', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Ferry</title><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=EN-GB><div class=WordSection1><p class=MsoTitle>Ferry returns</p><p class=MsoSubtitle>It sails at six</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>The ferry is <b><span style='mso-bidi-font-weight:normal'>back</span></b>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>One</p>
<p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Two</p></div></body></html>`;
  expect(read(html)).toEqual({
    headline: 'Ferry returns',
    standfirst: 'It sails at six',
    body: ['<p>The ferry is <strong>back</strong>.</p>', '<ul><li>One</li><li>Two</li></ul>'],
  });
});

test('what is copied from Google Docs has the weight that its styles say, not that of the tag around it all', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>Ferry returns</span></h1>
<p><span style="font-weight:400">The ferry is </span><span style="font-weight:700">back</span><span style="font-style:italic"> today</span><span>.</span></p></b>`;
  expect(read(html)).toMatchObject({
    headline: 'Ferry returns',
    body: ['<p>The ferry is <strong>back</strong><em> today</em>.</p>'],
  });
});

test('comments that colleagues wrote beside a text of Google Docs are none of it, and links lead where they say', () => {
  const html = `<html><body class="doc-content"><p class="c2 title"><span>Ferry returns</span></p><p class="c2 subtitle"><span>It sails at six</span></p>
<p><span>The ferry is back, says </span><a href="https://www.google.com/url?q=https://harbour.example/n?a%3D1&amp;sa=D&amp;usg=x">the harbour</a><span>.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>
<hr><div class="c12"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this checked?</span></p></div></body></html>`;
  expect(read(html)).toEqual({
    headline: 'Ferry returns',
    standfirst: 'It sails at six',
    body: ['<p>The ferry is back, says <a href=https://harbour.example/n?a=1>the harbour</a>.</p>'],
  });
});

test.each([
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fn&data=05',
    'https://harbour.example/n',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour.example%2Fn&h=AT', 'https://harbour.example/n'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['https://news.example/url?q=https://harbour.example', 'https://news.example/url?q=https://harbour.example'],
])('the address %s leads to %s', (href, target) => {
  expect(read(`<h1>H</h1><p>See <a href="${href}">this</a>.</p>`).body).toEqual([
    `<p>See <a href=${target}>this</a>.</p>`,
  ]);
});

test.each([
  [
    'by their classes, as a page that Google Docs saved has them',
    '<ul class="lst-kix_a1-0 start"><li class="c2">One</li></ul><ul class="lst-kix_a1-1 start"><li>One a</li><li>One b</li></ul>\n<ul class="lst-kix_a1-2"><li>One b i</li></ul><ul class="lst-kix_a1-0"><li>Two</li></ul><p>Text.',
    '<ul><li><p>One</p><ul><li>One a</li><li><p>One b</p><ul><li>One b i</li></ul></li></ul></li><li>Two</li></ul>',
  ],
  [
    'by the levels of their items, one list after the other',
    '<ul><li aria-level="1"><p>One</p></li></ul><ol><li aria-level="2"><p>First</p></li><li aria-level="2"><p>Second</p></li></ol><ul><li aria-level="1"><p>Two</p></li></ul><p>Text.',
    '<ul><li><p>One</p><ol><li>First</li><li>Second</li></ol></li><li>Two</li></ul>',
  ],
  [
    'by the levels of their items, one list in the other as they are copied',
    '<ul><li aria-level="1"><p>One</p></li><ul><li aria-level="2"><p>One a</p></li></ul><li aria-level="1"><p>Two</p></li></ul><p>Text.',
    '<ul><li><p>One</p><ul><li>One a</li></ul></li><li>Two</li></ul>',
  ],
  [
    'by how far they are set in',
    '<b id="docs-internal-guid-1"><ul><li style="list-style:disc;margin-left:36pt">One</li></ul><ul><li style="margin-left:72pt">One a</li></ul><ul><li style="margin-left: 36pt">Two</li></ul></b><p>Text.',
    '<ul><li><p>One</p><ul><li>One a</li></ul></li><li>Two</li></ul>',
  ],
  [
    'and not where text stands between',
    '<ul><li aria-level="1">One</li></ul><p>But:</p><ul><li aria-level="2">Two</li></ul><p>Text.',
    '<ul><li>One</li></ul> <p>But:</p> <ul><li>Two</li></ul>',
  ],
  [
    'and a numbered list that begins anew stands for itself',
    '<ol><li aria-level="1">One</li></ol><ol start="1"><li aria-level="1">Other</li></ol><p>Text.',
    '<ol><li>One</li></ol> <ol><li>Other</li></ol>',
  ],
])('lists of several levels are put into each other %s', (_how, html, lists) => {
  expect(read(`<h1>Ferry returns</h1>${html}`).body.join(' ')).toBe(`${lists} <p>Text.</p>`);
});

test('a page that LibreOffice saved has its first line in bold as headline, and says who wrote it in the text alone', () => {
  const html = `<!DOCTYPE html>
<html><head><title></title><meta name="generator" content="LibreOffice 7.4 (Linux)"/><meta name="author" content="user1"/><meta name="created" content="00:00:00"/></head>
<body lang="en-GB"><p><font size="6" style="font-size: 28pt"><b>Ferry
returns</b></font></p><p>By Ada Example</p>
<p>The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.</p>
<h1>What it costs</h1><p>Nobody has asked yet, says the harbour office.</p></body></html>`;
  const { drafts, problems } = htmlFormat.parse(html);
  expect(problems).toEqual([]);
  expect(drafts[0]).toMatchObject({ headline: 'Ferry returns', byline: 'Ada Example' });
  expect(read(html).body).toEqual([
    '<p>The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.</p>',
    '<h2>What it costs</h2>',
    '<p>Nobody has asked yet, says the harbour office.</p>',
  ]);
});

const FIRST = 'The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker.';
const SECOND = 'He had waited on the pier since Tuesday, he said, with a basket of rolls that nobody wanted any more.';

test('lines that are nothing but bold are headings where an article has no others', () => {
  const html = `<h1>Ferry returns</h1><p>${FIRST}</p><p><b>What it costs</b></p><p>${SECOND}</p><p><strong>“Never again!”</strong></p>`;
  expect(read(html).body).toEqual([
    `<p>${FIRST}</p>`,
    '<h2>What it costs</h2>',
    `<p>${SECOND}</p>`,
    '<p><strong>“Never again!”</strong></p>',
  ]);
  const headed = html.replace(/<b>(What it costs)<\/b>/, '<b>$1</b></p><h2>Fares</h2><p>');
  expect(read(headed).body[1]).toBe('<p><strong>What it costs</strong></p>');
});

test('a line in bold above the text of its own paragraph is a heading where it reads like one, and else stays there', () => {
  const html = `<h1>Ferry returns</h1><p>${FIRST}</p><p><b>What it costs</b><br>${SECOND}</p><p><b>Note:</b><br>See the timetable.</p>`;
  expect(read(html).body).toEqual([
    `<p>${FIRST}</p>`,
    '<h2>What it costs</h2>',
    `<p>${SECOND}</p>`,
    '<p><strong>Note:</strong><br>See the timetable.</p>',
  ]);
});

test('what is copied from OneNote has the weight that its styles say', () => {
  const html = `<html><head><meta name=Generator content="Microsoft OneNote 15"></head><body><p style='font-size:20.0pt'>Ferry returns</p><p>${FIRST}</p><p><span style='font-weight:bold'>What it costs</span></p><p>${SECOND}</p></body></html>`;
  expect(read(html).body).toEqual([`<p>${FIRST}</p>`, '<h2>What it costs</h2>', `<p>${SECOND}</p>`]);
});

test('lists that are copied from Word have their levels, kinds and numbers', () => {
  const item = (level: number, marker: string, text: string, list = 0) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:\nauto;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span\nstyle='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;\n</span></span></span><![endif]>${text}<o:p></o:p></p>`;
  const html = `<p class=MsoTitle>Ferry returns</p><p class=MsoNormal>It brings:</p>${item(1, '·', 'vans')}${item(2, 'o', 'a red one')}${item(2, 'o', 'a blue one')}${item(1, '·', 'cars')}
<p class=MsoNormal>In this order:</p>${item(1, '1.', 'cars', 1)}${item(1, '2.', 'vans', 1)}${item(2, 'a)', 'red', 1)}${item(2, 'b)', 'blue', 1)}${item(1, '1.', 'goats', 2)}
<p class=MsoNormal>It then goes on.</p>${item(1, '2.', 'sheep', 2)}`;
  expect(read(html)).toMatchObject({
    headline: 'Ferry returns',
    body: [
      '<p>It brings:</p>',
      '<ul><li><p>vans</p><ul><li>a red one</li><li>a blue one</li></ul></li><li>cars</li></ul>',
      '<p>In this order:</p>',
      '<ol><li>cars</li><li><p>vans</p><ol><li>red</li><li>blue</li></ol></li></ol>',
      '<ol><li>goats</li></ol>',
      '<p>It then goes on.</p>',
      '<ol start=2><li>sheep</li></ol>',
    ],
  });
});

test('a paragraph of a list that shows no bullet is a paragraph, and the number of a heading is none of its words', () => {
  const html = `<h1>Ferry returns</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>It is <b style='mso-bidi-font-weight:normal'>back</b>, with <span style='mso-bidi-font-weight:bold'>vans</span>.</p>
<h2 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>The vans</h2><p class=MsoNormal>They are red.</p>`;
  expect(read(html).body).toEqual([
    '<p>It is <strong>back</strong>, with vans.</p>',
    '<h2>The vans</h2>',
    '<p>They are red.</p>',
  ]);
});
