import { expect, it } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { outlineOf } from './read-marked-text.ts';

const PARAGRAPHS = [
  'The ferry to Holm stays in harbour until the weekend, the operator said on Tuesday.',
  'Islanders have been supplied by fishing boats since the storm broke the ramp.',
  'A crane is on its way from the mainland and should arrive on Thursday morning.',
  'The school will stay closed, and the doctor sees patients in the church hall.',
  'The council has asked for a second boat, which would cost two million a year.',
  'Nobody was hurt when the ramp gave way, although two cars were lost to the sea.',
];

function bodyOf(text: string): readonly string[] {
  const [draft] = textFormat.parse(text).drafts;
  return draft ? outlineOf(draft.body) : [];
}

it('leaves out a button that stands between the paragraphs three times', () => {
  const text = [
    'Ferry stays in harbour',
    ...PARAGRAPHS.flatMap((line, i) => (i % 2 ? [line, 'Enlarge the view'] : [line])),
  ];
  expect(bodyOf(text.join('\n\n'))).toEqual(PARAGRAPHS.map((line) => `p| ${line}`));
});

it('keeps who speaks above every speech', () => {
  const speeches = PARAGRAPHS.flatMap((line, i) => [i % 2 ? 'The Chair' : 'The Member for Holm', line]);
  const body = bodyOf(
    ['Council hears islanders', 'What follows is the record of the meeting on Tuesday evening.', ...speeches].join(
      '\n\n',
    ),
  );
  expect(body.filter((line) => line.endsWith('The Chair'))).toHaveLength(3);
});

it('keeps what the parts of a review are called', () => {
  const parts = PARAGRAPHS.flatMap((line, i) => [
    i % 2 ? 'What we did not like' : 'What we did like',
    line,
    line.replace('the', 'a'),
  ]);
  const lead = 'We sailed on all six of them in one week, and slept on three.';
  const body = bodyOf(['Six ferries in one test', lead, ...parts].join('\n\n'));
  expect(body.filter((line) => line.includes('What we did'))).toHaveLength(6);
});

it('keeps a refrain', () => {
  const song = [
    'O the boats',
    PARAGRAPHS[0],
    'And the sea came in',
    'Row, row home',
    'And the night was long',
    'Row, row home',
    'And the day was cold',
    'Row, row home',
  ];
  expect(
    bodyOf(`${song.slice(0, 2).join('\n\n')}\n\n${song.slice(2).join('\n')}`)
      .join('\n')
      .match(/Row, row home/g),
  ).toHaveLength(3);
});
