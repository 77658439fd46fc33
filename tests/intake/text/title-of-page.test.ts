import { expect, it } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const TEXT = `The operator said on Tuesday that the boat would stay in harbour until the weekend, because the ramp had given way.
Islanders have been supplied by fishing boats since the storm, and the school is closed until further notice.
A crane is on its way from the mainland and should arrive on Thursday morning, if the wind allows.`;

it.each([
  [
    'far below what the site says of itself',
    'Welcome to the Northwick Courier Online Experience\nEdition for readers abroad\nAccessibility\nHelp\nCrane for Holm to lift the broken ramp\nBy Ada Marlowe\n12 March 2026',
    'Crane for Holm to lift the broken ramp',
  ],
  [
    'below the length of a film',
    '02:57 min. Available until 6 May 2026.\nCrane for Holm to lift the broken ramp\nAs of: 22.04.2026, 06:00\nBy Ada Marlowe',
    'Crane for Holm to lift the broken ramp',
  ],
])('finds the title of a page without blank lines %s', (_where, head, title) => {
  expect(textFormat.parse(`${head}\n${TEXT}`).drafts[0]?.headline).toBe(title);
});
