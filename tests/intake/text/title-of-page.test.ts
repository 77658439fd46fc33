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

it('finds the title below what the site says of itself, though that has a word of the text', () => {
  const head = `Independent news for every school
Trusted by readers since 1921
Boat for islanders to stay in harbour after storm
By Ada Marlowe
12 March 2026`;
  expect(textFormat.parse(`${head}\n${TEXT}`).drafts[0]?.headline).toBe(
    'Boat for islanders to stay in harbour after storm',
  );
});

it('leaves a title that plays with words above a standfirst that has the words of the text', () => {
  const head =
    'Grounded until the wind turns round\nBoat for Holm stays in harbour until the weekend, operator says\nBy Ada Marlowe';
  expect(textFormat.parse(`${head}\n\n${TEXT}`).drafts[0]?.headline).toBe('Grounded until the wind turns round');
});

it('passes over no paragraph of the text on the way to a likelier title', () => {
  const lead = `Holm, Tuesday\n${TEXT}\nRamp and boat: what islanders of Holm ask now\nBy Ada Marlowe\n12 March 2026\n${TEXT.replaceAll('the', 'that')}\n${TEXT.replaceAll('a', 'e')}`;
  const { headline, body } = textFormat.parse(lead).drafts[0] ?? { body: undefined };
  expect(headline).not.toBe('Ramp and boat: what islanders of Holm ask now');
  expect(JSON.stringify(body)).toContain('The operator said on Tuesday');
});
