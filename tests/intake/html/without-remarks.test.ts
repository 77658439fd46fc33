import { expect, test } from 'vitest';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';

const ARTICLE = [
  '# Old bridge reopens',
  'The harbour board of Kelmouth voted to reopen the old bridge.',
  'The first bus crosses in December.',
];

function blocksOf(paragraphs: readonly string[]): readonly string[] {
  const { drafts } = markdownFormat.parse(paragraphs.join('\n\n'));
  return drafts.flatMap(({ headline, body }) => [
    headline ?? '',
    ...body.children.map((block) => JSON.stringify(block)),
  ]);
}

test.each([
  [
    ['Sure! Here’s the article:', '---'],
    ['---', 'Let me know if you’d like any changes!'],
  ],
  [['Here is the story as agreed, 300 words.'], []],
  [['Hier ist mein Text zur Brücke:'], ['Soll ich eine kürzere Fassung schreiben?']],
  [[], ['Would you like me to add quotes?']],
])('what is said to who asked for the article is no part of it: %s', (above, below) => {
  expect(blocksOf([...above, ...ARTICLE, ...below])).toEqual(blocksOf(ARTICLE));
});

test.each([
  [['A kicker'], []],
  [['The town waited for eleven years.'], []],
  [[], ['“Let me know when it rings,” he said.']],
  [[], ['The bell will ring in spring.']],
])('other lines above a headline and below an article stay: %s', (above, below) => {
  const stays = above.length + below.length;
  expect(blocksOf([...above, ...ARTICLE, ...below])).toHaveLength(blocksOf(ARTICLE).length + stays);
});
