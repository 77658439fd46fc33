import { expect, test } from 'vitest';
import { drawStandfirst } from '../../shared/intake/draw-standfirst.ts';
import { element, text } from '../../shared/model/body.ts';

test.each([
  [
    'the first sentences of the lead',
    'Rain fell. It fell all night on the coast.',
    undefined,
    'Rain fell. It fell all night on the coast.',
  ],
  [
    'without the dateline and agency that open the lead',
    'PARIS (Example) - Rain fell on Friday.',
    'PARIS',
    'Rain fell on Friday.',
  ],
  [
    'without the dateline and date that open the lead',
    'LEEDS, England, March 3, 2026 -- Rain fell on Friday.',
    'LEEDS, England',
    'Rain fell on Friday.',
  ],
  ['without a dateline that ends in a long dash', 'NAIROBI — Rain fell on Friday.', 'NAIROBI', 'Rain fell on Friday.'],
  [
    'whole where no dash follows the dateline',
    'PARIS is wet. Rain fell on Friday.',
    'PARIS',
    'PARIS is wet. Rain fell on Friday.',
  ],
  [
    'whole where the dash joins words',
    'PARIS well-wishers came on Friday.',
    'PARIS',
    'PARIS well-wishers came on Friday.',
  ],
])('a standfirst is %s', (_rule, lead, dateline, standfirst) => {
  expect(drawStandfirst({ type: 'root', children: [element('p', [text(lead)])] }, dateline)).toBe(standfirst);
});
