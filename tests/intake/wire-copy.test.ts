import { expect, test } from 'vitest';
import { readWireCopy } from '../../shared/intake/wire-copy.ts';
import { type Body, element, text } from '../../shared/model/body.ts';
import { showBody } from './show-body.ts';

function bodyOf(...paragraphs: readonly string[]): Body {
  return { type: 'root', children: paragraphs.map((each) => element('p', [text(each)])) };
}

const LEAD = 'LIMA, Jan 21 (Agency) - The ferry is back.';

test.each([['ends'], ['-30-'], ['AFP sn'], ['AAP RTV'], ['/notimer/'], ['(BusinessDesk)'], ['___']])(
  '%s below a text is no part of it',
  (mark) => {
    expect(showBody(readWireCopy(bodyOf(LEAD, 'It sails at six.', mark)).body)).toBe(
      `<p>${LEAD}</p>\n<p>It sails at six.</p>`,
    );
  },
);

test.each([
  ['(Adds quote from the captain, paragraph 4)'],
  ['(Recasts; adds details)'],
  ['EDITORS: Pictures to follow.'],
])('%s above a text is for desks', (note) => {
  const { body, found } = readWireCopy(bodyOf(note, LEAD));
  expect(showBody(body)).toBe(`<p>${LEAD}</p>`);
  expect(found).toEqual({});
});

test('a note on what was corrected is the correction', () => {
  const { body, found } = readWireCopy(bodyOf('(Corrects the hour of sailing in paragraph 2)', LEAD));
  expect(showBody(body)).toBe(`<p>${LEAD}</p>`);
  expect(found).toEqual({
    correction: 'Corrects the hour of sailing in paragraph 2',
    significance: 'correction',
  });
});

test('paragraphs with a star are a list, and a line of strokes is a break', () => {
  const { body } = readWireCopy(bodyOf('* Ferry back', '* Fares up', LEAD, '_____', 'The writer is at sea.'));
  expect(showBody(body)).toBe(
    `<ul><li>Ferry back</li><li>Fares up</li></ul>\n<p>${LEAD}</p>\n<hr>\n<p>The writer is at sea.</p>`,
  );
});

test.each([
  ['(Additional reporting by Ann Example)', LEAD],
  [LEAD, 'The choir sang “The End”.'],
  ['ends'],
  ['(A woman was hurt.)', LEAD],
])('what readers should see stays: %s', (...paragraphs) => {
  expect(showBody(readWireCopy(bodyOf(...paragraphs)).body)).toBe(
    paragraphs.map((each) => `<p>${each}</p>`).join('\n'),
  );
});
