import { expect, test } from 'vitest';
import { buildDocument } from '../../../shared/intake/web-page/document-builder.ts';
import { noteText } from '../../../shared/intake/web-page/restore-text.ts';

const LONG =
  'Engineers closed the crossing in 1986, when a bolt the size of a milk churn fell into the fairway and could not be found again, and there it lay for forty years, a friend to eels and a danger to keels.';

/** What is put back into an article between whose two paragraphs `between` was taken out. */
function restored(between: string): string {
  const html = `<main><p>First. ${LONG}</p><div class="gone">${between}</div><p>Last. ${LONG}</p></main>`;
  const page = buildDocument(html);
  if (!page) throw new Error('no document');
  const { body } = page.document;
  const main = body.querySelector('main') as Element;
  const putBack = noteText(body);
  for (const gone of body.querySelectorAll('.gone')) gone.remove();
  putBack(main);
  return main.innerHTML.replaceAll(LONG, '…');
}

test('paragraphs are put back with the headings above and the lists below them', () => {
  expect(restored(`<h3>A bolt</h3><div><p>Mud. ${LONG}</p></div><ul><li>Heavy</li></ul><h3>Without a text</h3>`)).toBe(
    '<p>First. …</p><h3>A bolt</h3><p>Mud. …</p><ul><li>Heavy</li></ul><p>Last. …</p>',
  );
});

test.each([
  ['a teaser', `<div><h3><a href="/b">Why the ferry is late</a></h3><p>${LONG}</p></div>`],
  ['a paragraph within a link', `<a href="/b"><p>${LONG}</p></a>`],
  ['a paragraph of links', `<p><a href="/b">${LONG}</a></p>`],
  ['what stands beside the text', `<aside><p>${LONG}</p></aside>`],
  ['what its names say is not of the article', `<div class="newsletter"><p>${LONG}</p></div>`],
  ['hardly anything', '<p>A short line that may have been an advertisement of bolts.</p>'],
  ['far more than was kept', `<p>${LONG}</p>`.repeat(4)],
])('%s is not put back', (_name, between) => {
  expect(restored(between)).toBe('<p>First. …</p><p>Last. …</p>');
});

/** What becomes of an article whose second paragraph and what is below it were found, where the page marks its text. */
function heldToMark(below: string, aside = ''): string {
  const html = `<div><h1>Bolts</h1>${aside}<section><p>First. ${LONG}</p><p>Second. ${LONG}</p></section>${below}</div>`;
  const page = buildDocument(html);
  if (!page) throw new Error('no document');
  const { body } = page.document;
  const found = body.querySelector('div') as Element;
  const putBack = noteText(body, body.querySelector('section') as Element);
  body.querySelector('section p')?.remove();
  putBack(found);
  return found.innerHTML.replaceAll(LONG, '…');
}

test('the first paragraph of the text that a page marks is put back, and what is below its end is taken out', () => {
  expect(
    heldToMark('<h2>Support the Gazette</h2><div>It needs you.<p>Every coin of it goes to the eels.</p></div>'),
  ).toBe('<h1>Bolts</h1><section><p>First. …</p><p>Second. …</p></section>');
});

test('what is above the text that a page marks stays, for the lead often stands there', () => {
  expect(heldToMark('', '<p>The bolt lies there still.</p>')).toBe(
    '<h1>Bolts</h1><p>The bolt lies there still.</p><section><p>First. …</p><p>Second. …</p></section>',
  );
});

test('what is below the text that a page marks stays where that is but a part of the article', () => {
  expect(heldToMark(`<p>Third. ${LONG}</p>`.repeat(3))).toBe(
    `<h1>Bolts</h1><section><p>First. …</p><p>Second. …</p></section>${'<p>Third. …</p>'.repeat(3)}`,
  );
});

/** What becomes of an article of which only the paragraphs of its section were found. */
function foundSection(page: string): string {
  const document = buildDocument(page)?.document;
  if (!document) throw new Error('no document');
  const found = document.querySelector('section') as Element;
  const putBack = noteText(document.body);
  found.remove();
  putBack(found);
  return found.innerHTML.replaceAll(LONG, '…');
}

const SECTION = `<section><p>First. ${LONG}</p></section>`;

test('several paragraphs in a box with the title of the page are put back above its text', () => {
  expect(
    foundSection(
      `<div><h1>Bolts</h1><p>Mud. ${LONG}</p><p>Eels. ${LONG}</p></div><section><p>First. ${LONG}${LONG}${LONG}</p></section>`,
    ),
  ).toBe('<p>Mud. …</p><p>Eels. …</p><p>First. ………</p>');
});

test.each([
  ['a copy of it', `<div><h1>Bolts</h1><p>Mud, for ever.${LONG.slice(0, 80)}</p><p>First. ${LONG}</p></div>`],
  ['one paragraph, which is a standfirst', `<div><h1>Bolts</h1><p>Mud. ${LONG}</p></div>`],
  ['paragraphs elsewhere', `<div><h1>Bolts</h1></div><div><p>Mud. ${LONG}</p><p>Eels. ${LONG}</p></div>`],
])('above the text, %s is not put back', (_name, above) => {
  expect(foundSection(above + SECTION)).toBe('<p>First. …</p>');
});

const QUESTIONS = `<h2>Asked often</h2><div class="faq-list"><div>Where is it?</div><p>${LONG}</p><div>How heavy is it?</div><p>${LONG}</p></div>`;

test('questions with their answers below the text are put back, with their title, where they stand in the same article', () => {
  expect(foundSection(`<article><h1>Bolts</h1>${SECTION}<div>${QUESTIONS}</div></article>`)).toBe(
    `<p>First. …</p>${QUESTIONS.replaceAll(LONG, '…')}`,
  );
});

test('questions with their answers outside the article are not put back', () => {
  expect(foundSection(`<article><h1>Bolts</h1>${SECTION}</article><div>${QUESTIONS}</div>`)).toBe('<p>First. …</p>');
});

/** What becomes of an article above whose first paragraph `opening` was taken out, where the page marks its text. */
function opened(opening: string): string {
  const page = buildDocument(
    `<main><div class="text"><div class="gone">${opening}</div><p>First. ${LONG}</p><h2>The bolt of 1986</h2><h2>The eels of the Wren</h2><h2>The keels of the fleet</h2><p>Last. ${LONG}</p></div></main>`,
  );
  if (!page) throw new Error('no document');
  const { body } = page.document;
  const text = body.querySelector('.text') as Element;
  const putBack = noteText(body, text);
  for (const gone of body.querySelectorAll('.gone')) gone.remove();
  putBack(text);
  return text.innerHTML.replace(/<p>First.*/s, '');
}

test('a list of what the text says in short is put back above its first paragraph, with its title', () => {
  const list =
    '<ol><li>The bridge was closed for forty years</li><li>A bolt had fallen out and lay in the river ever since</li></ol>';
  expect(opened(`<h4>Key points</h4>${list}`)).toBe(`<h4>Key points</h4>${list}`);
});

test('a table of contents is not', () => {
  const titles = [
    'The bolt of 1986',
    'The eels of the Wren',
    'The keels of the fleet',
    'What else there is to be said of it',
  ];
  expect(opened(`<h4>Contents</h4><ol>${titles.map((title) => `<li>${title}</li>`).join('')}</ol>`)).toBe('');
});
