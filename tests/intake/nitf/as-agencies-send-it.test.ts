import { expect, test } from 'vitest';
import { nitfFields } from '../../../shared/intake/nitf/nitf-fields.ts';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';

function fieldOf(name: string, bodyHead: string): unknown {
  const { root } = readXml(`<nitf><body><body.head>${bodyHead}</body.head></body></nitf>`);
  return root && nitfFields(root, '/nitf').find(({ field }) => field === name)?.value;
}

test.each([
  ['Par Luce MOREAU', ['Luce Moreau']],
  ['Von Dora Hale', ['Dora Hale']],
  ['Von Trier', ['Von Trier']],
])('the byline %j is %j', (byline, names) => {
  expect(fieldOf('byline', `<byline>${byline}</byline>`)).toEqual(names);
});

test.each([
  ['MERROW (AP) --', 'MERROW'],
  ['Merrow (dpa)', 'Merrow'],
  ['Merrow (Reuters)', 'Merrow'],
  ['MERROW (Rurland)', 'MERROW (Rurland)'],
  ['MERROW March 22 AAP', 'MERROW'],
  ['MERROW March 22 AAP -', 'MERROW'],
])('the place %j is %j', (location, place) => {
  expect(fieldOf('dateline', `<dateline><location>${location}</location></dateline>`)).toBe(place);
});

test('a sentence where a byline belongs stands under the headline', () => {
  const second = '<byline>Harbour ready for every sort of weather, says the office</byline>';
  expect(fieldOf('byline', second)).toBeUndefined();
  expect(fieldOf('standfirst', second)).toBe('Harbour ready for every sort of weather, says the office');
});
