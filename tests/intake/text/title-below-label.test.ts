import { expect, it } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const TEXT = `The operator said on Tuesday that the boat would stay in harbour until the weekend, because the ramp had given way.

Islanders have been supplied by fishing boats since the storm, and the school is closed until further notice.

A crane is on its way from the mainland and should arrive on Thursday morning, if the wind allows.`;

function headlineOf(head: string): string | undefined {
  return textFormat.parse(`${head}\n\n${TEXT}`).drafts[0]?.headline;
}

it.each([
  [
    'the steps to it run together',
    'HomeIslandsCrane for Holm to lift the broken ramp\n\nCrane for Holm to lift the broken ramp\n\nBy Ada Marlowe',
    'Crane for Holm to lift the broken ramp',
  ],
  [
    'the front page before it',
    'Home Crane for Holm to lift the broken ramp\n\nIslands\n\nCrane for Holm to lift the broken ramp\n\n12 March 2026',
    'Crane for Holm to lift the broken ramp',
  ],
  [
    'a matter that it names',
    'Holm Ferries\n\nHolm Ferries promises islanders a crane by Thursday\n\n12 March 2026',
    'Holm Ferries promises islanders a crane by Thursday',
  ],
  [
    'a team above a signed report',
    'Northwick Rovers\n\nSecond goal in two minutes brings islanders into the final\n\nBy Ada Marlowe',
    'Second goal in two minutes brings islanders into the final',
  ],
])('finds the headline below %s', (_what, head, headline) => {
  expect(headlineOf(head)).toBe(headline);
});

it.each([
  ['Crane for Holm', 'Islanders wait for the boat that the storm has kept away'],
  ['Who pays for the ramp: council and operator at odds', 'Council and operator at odds over who pays'],
  ['Boat stays away', 'Island without ferry until the weekend, says operator'],
])('keeps the headline “%s” above its subtitle', (headline, subtitle) => {
  expect(headlineOf(`${headline}\n\n${subtitle}\n\nBy Ada Marlowe`)).toBe(headline);
});
