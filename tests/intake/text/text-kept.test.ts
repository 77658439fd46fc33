import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { plainText } from '../../../shared/model/body.ts';

const LEAD =
  'The first boat of the year left the harbour on Sunday with a crew of four and a dog, which is one dog more than usual.';
const END = 'It came home at night, and the dog was sick, and nobody who had been aboard would say why it was so late.';

/** Lines that are near what desks and pages put around a text, and are part of it. */
test.each([
  'HARROW VALE 2-1',
  'Attention: dogs must be on a lead until the first of May.',
  'Ed: I thought that you were bringing the sandwiches.',
  'A. Smith rows in place of his brother.',
  'Contact between the two boats was lost at noon.',
  'Ends meet, as she put it, once a year at most.',
  'Nobody shares a boat like that one.',
  'By noon the tide had turned.',
  'We use data of the harbour office to rank the boats.',
  'We use several of their free privacy services when we fish.',
])('“%s” stays between two paragraphs', (line) => {
  const [draft] = textFormat.parse(`A headline of some words\n\n${LEAD}\n\n${line}\n\n${END}`).drafts;
  expect(draft && plainText(draft.body)).toBe([LEAD, line, END].join('\n'));
});

test('figures that number chapters are no numbers of pages', () => {
  const chapters = [1, 2, 3].map((number) => `${number}\n\n${LEAD}`).join('\n\n');
  const [draft] = textFormat.parse(`A headline of some words\n\n${END}\n\n${chapters}`).drafts;
  expect(draft && plainText(draft.body)).toBe([END, '1', LEAD, '2', LEAD, '3', LEAD].join('\n'));
});

test('numbers of pages that interrupt a sentence are gone, and the sentence is whole', () => {
  const page = (number: number): string =>
    `who had been aboard would\nsay a word about it\n\n${number}\n\nwhen they were`;
  const words = 'The dog was sick and nobody of those four';
  const text = `A headline of some words\n\n${words}\n${page(7)} asked. ${words}\n${page(8)} asked.`;
  const [draft] = textFormat.parse(text).drafts;
  expect(draft && plainText(draft.body)).not.toMatch(/\d/);
});

test('a divided word loses its hyphen, a compound and a suspended one keep theirs', () => {
  const wrapped = [
    'A headline of some words',
    '',
    'The first boat of the year left the harbour of the town on a Thurs-',
    'day in June with a crew of four, with a dog, and with the well-',
    'known hat of the harbour master on its tall mast, with its two-',
    'or threefold claim to be the oldest thing aboard, which the dog',
    'disputes.',
  ].join('\n');
  const [draft] = textFormat.parse(wrapped).drafts;
  expect(draft && plainText(draft.body)).toBe(
    'The first boat of the year left the harbour of the town on a Thursday in June with a crew of four, with a dog, and with the well-known hat of the harbour master on its tall mast, with its two- or threefold claim to be the oldest thing aboard, which the dog disputes.',
  );
});
