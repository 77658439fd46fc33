import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { outlineOf } from './read-marked-text.ts';

const MESSAGE = `*Ferry to Inchmore suspended after engine fire*

The only ferry was taken out of service on Saturday after a fire, leaving about *300 residents* without a link.

_Nobody was hurt_, the operator said, and 2 * 3 * 4 is still 24.`;

test.each([
  '[14/03/2026, 09:12] Desk Elsbury: ',
  '14.03.26, 09:12 - Jane Doe: ',
  '[3/14/26, 9:12:07 PM] +44 555 0100: ',
])('a message of a chat loses its sender and the marks of its type: %s', (sender) => {
  const { drafts } = textFormat.parse(sender + MESSAGE);
  expect(drafts[0]?.headline).toBe('Ferry to Inchmore suspended after engine fire');
  expect(outlineOf(drafts[0]?.body ?? { type: 'root', children: [] })).toEqual([
    'p| The only ferry was taken out of service on Saturday after a fire, leaving about 300 residents without a link.',
    'p| Nobody was hurt, the operator said, and 2 * 3 * 4 is still 24.',
  ]);
});

test('stars and lines in any other text stay', () => {
  const { drafts } = textFormat.parse(
    `The *stars* of the show\n\nWhat *we* saw there at 09:12 was _odd_, as they say: very.`,
  );
  expect(drafts[0]?.headline).toBe('The *stars* of the show');
});
