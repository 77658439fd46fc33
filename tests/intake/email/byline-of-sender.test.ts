import { expect, test } from 'vitest';
import { bylineOfSender } from '../../../shared/intake/email/byline-of-sender.ts';

test.each([
  ['Ada Okoro', 'Ada Okoro'],
  ['"Ada Okoro"', 'Ada Okoro'],
  ['Okoro, Ada', 'Ada Okoro'],
  ['Dr. Ada Okoro', 'Ada Okoro'],
  ['Ada Okoro (Example News)', 'Ada Okoro'],
  ['Ada Okoro | Example News', 'Ada Okoro'],
  ["'Ada Okoro' via Desk", 'Ada Okoro'],
  ['Petra von der Heide', 'Petra von der Heide'],
  ['山本 花子', '山本 花子'],
  ['ليلى حداد', 'ليلى حداد'],
])('%j signs as %j', (name, byline) => {
  expect(bylineOfSender({ name, address: 'ada@example.com' })).toBe(byline);
});

test.each([
  ['', 'ada@example.com'],
  ['ada@example.com', 'ada@example.com'],
  ['Ada', 'ada@example.com'],
  ['Saltmere Press Office', 'ada@example.com'],
  ['Example Herald', 'ada@example.com'],
  ['Kommunikation Hafen', 'ada@example.com'],
  ['Acme Corp', 'ada@example.com'],
  ['Ada Okoro', 'no-reply@example.com'],
  ['Ada Okoro', 'press@example.com'],
])('%j at %s signs nothing', (name, address) => {
  expect(bylineOfSender({ name, address })).toBeUndefined();
});
