import { expect, it } from 'vitest';
import { namesMaker } from '../../../shared/intake/text/named-maker.ts';

it.each([
  'The mill at low water in October. Ada Marlowe for Northern Press',
  'Volunteers mend the lock gate at Brenholm.Tomas Ferreira / AP file',
  'The reopened ballroom was painted by pupils of the school. Supplied',
  'Die Fähre liegt seit dem Sturm im Hafen von Holm. Nordbild/M. Okafor',
  'El puente nuevo sobre el río en la mañana del lunes. EFE',
  '시장이 15일 새 다리 앞에서 인사하고 있다. 홍길동 기자',
])('knows the maker of a picture behind its caption: %s', (line) => {
  expect(namesMaker(line)).toBe(true);
});

it.each([
  'The council approved the bridge on Monday.',
  'The council will decide on the bridge in spring. By Ada Marlowe',
  'Together these rules protect the harbour and its people. HT',
  'It’s Over at the Mill. What Comes Next',
  'The bridge is too dear for the town. Click to tweet',
  'The meeting is on 12 Sept. Brenholm Town Hall',
  'Rain is expected. Snow',
])('takes no paragraph or heading for a caption: %s', (line) => {
  expect(namesMaker(line)).toBe(false);
});
