import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const ARTICLE = [
  'Old bridge reopens to buses after eleven years',
  'The harbour board of Kelmouth voted on Monday night to reopen the old lifting bridge to buses, eleven years after cracks closed it.',
  'The first bus will cross on 14 December at 06:10, carrying the drivers who asked for the route to be restored.',
];

function read(paragraphs: readonly string[]) {
  const { drafts } = textFormat.parse(paragraphs.join('\n\n'));
  return drafts.map(({ headline, body }) => [headline, body.children.length]);
}

test.each([
  [['Sure! Here’s the article:'], ['Let me know if you’d like a shorter version.']],
  [['Certainly! I rewrote the article below.'], []],
  [['Hier ist der Artikel:'], ['Soll ich noch eine Bildunterschrift schreiben?']],
  [['Voici le texte, comme convenu :'], []],
])('remarks around an article are no part of it: %s', (above, below) => {
  expect(read([...above, ...ARTICLE, ...below])).toEqual([[ARTICLE[0], 2]]);
});

test.each([
  ['A picture is worth 1,000 words', 'The gallery’s longest caption'],
  ['Here’s the story of a bell!', 'It rang for a hundred years and one'],
])('a headline is no remark: %s', (headline, standfirst) => {
  expect(read([headline, standfirst, ...ARTICLE.slice(1)]).map(([found]) => found)).toEqual([headline]);
});
