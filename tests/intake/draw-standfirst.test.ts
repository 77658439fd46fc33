import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawStandfirst } from '../../shared/intake/draw-standfirst.ts';
import { htmlFormat } from '../../shared/intake/html-format.ts';
import { splitSentences } from '../../shared/intake/split-sentences.ts';
import { type Body, element, text } from '../../shared/model/body.ts';

function paragraphs(...lines: readonly string[]): Body {
  return { type: 'root', children: lines.map((line) => element('p', [text(line)])) };
}

test.each([
  ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
  [
    'Mr. Lee met Gen. Kim in the U.S. Senate at 9 a.m. on Jan. 4. It rained.',
    ['Mr. Lee met Gen. Kim in the U.S. Senate at 9 a.m. on Jan. 4.', 'It rained.'],
  ],
  [
    'Prices rose 3.5 percent vs. 2.1 before. J. K. Doe said so.',
    ['Prices rose 3.5 percent vs. 2.1 before.', 'J. K. Doe said so.'],
  ],
  [
    '“We won.” She left. (It was late.) So was I. Then he left.',
    ['“We won.”', 'She left.', '(It was late.)', 'So was I.', 'Then he left.'],
  ],
  [
    'He paused... and went on. Node.js and example.com stay.',
    ['He paused... and went on.', 'Node.js and example.com stay.'],
  ],
  ['東京で会談した。「成功だ。」と述べた！次は？', ['東京で会談した。', '「成功だ。」', 'と述べた！', '次は？']],
  ['यह एक वाक्य है। यह दूसरा है।', ['यह एक वाक्य है।', 'यह दूसरा है।']],
  ['No end', ['No end']],
  ['', []],
])('the sentences of %j', (paragraph, sentences) => {
  expect(splitSentences(paragraph)).toEqual(sentences);
});

const LONG =
  'The council, which had met for nine hours behind closed doors while farmers waited outside in the rain, decided late on Tuesday by one vote that the old stone bridge over the river will be rebuilt with every one of its eleven arches, whatever that may cost the town';

test.each([
  [
    'a short lead is taken with the next sentences',
    paragraphs('It is done at last, they said.', 'x'),
    'It is done at last, they said.',
  ],
  [
    'up to three sentences',
    paragraphs('It is done now. They said so. He did too. She as well. All agreed.'),
    'It is done now. They said so. He did too.',
  ],
  ['a long first sentence stands alone', paragraphs(`${LONG.slice(0, 120)}. And more.`), `${LONG.slice(0, 120)}.`],
  [
    'a sentence over the limit is cut between words',
    paragraphs(`${LONG}.`),
    'The council, which had met for nine hours behind closed doors while farmers waited outside in the rain, decided late on Tuesday by one vote that the old stone bridge over the river will be rebuilt with every one of its eleven arches, whatever that…',
  ],
  [
    'a line too short to be a lead is passed over',
    paragraphs('Exclusive', 'The ferry to the island is back after a month.'),
    'The ferry to the island is back after a month.',
  ],
  [
    'without paragraphs, the first text is taken',
    {
      type: 'root',
      children: [element('h2', [text('Part')]), element('ul', [element('li', [text('Item one.')])])],
    } satisfies Body,
    'Item one.',
  ],
  ['a body without text has none', { type: 'root', children: [] } satisfies Body, ''],
])('standfirst: %s', (_name, body, standfirst) => {
  expect(drawStandfirst(body)).toBe(standfirst);
});

test('a standfirst is never longer than 250 characters and always well-formed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '。', ' ', 'word ')), {
        maxLength: 400,
      }),
      (parts) => {
        const standfirst = drawStandfirst(paragraphs(parts.join('')));
        expect(standfirst.length).toBeLessThanOrEqual(250);
        expect(standfirst.isWellFormed()).toBe(true);
      },
    ),
  );
});

test.each([
  [
    'The ferry is back, which nobody had thought it would be.<sup>1</sup>',
    'The ferry is back, which nobody had thought it would be.',
  ],
  [
    'The ferry is back, which nobody had thought it would be<sup>[2]</sup>.',
    'The ferry is back, which nobody had thought it would be.',
  ],
  [
    'The ferry has 40 m<sup>2</sup> of deck, which nobody had thought.',
    'The ferry has 40 m2 of deck, which nobody had thought.',
  ],
])('the numbers of notes are none of a standfirst, those that a word is raised to are: %s', (lead, standfirst) => {
  const [draft] = htmlFormat.parse(`<h1>Headline</h1><p>${lead}</p>`).drafts;
  expect(draft && drawStandfirst(draft.body)).toBe(standfirst);
});
