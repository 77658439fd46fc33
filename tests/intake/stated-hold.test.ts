import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { withStatedHold } from '../../shared/intake/stated-hold.ts';
import { element, plainText, text } from '../../shared/model/body.ts';
import { newsroom } from './newsroom.ts';

const HEADLINE = 'Bridge closed';
const LEAD =
  'The council voted on Tuesday to close the old bridge over the river, which engineers say is no longer safe.';
const MORE = 'Work begins in the autumn and is to last two years, the mayor told reporters after the vote.';

const files = (line: string): readonly (readonly [key: string, written: string])[] => [
  ['story.txt', `${line}\n\n${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`],
  ['above.md', `**${line}**\n\n# ${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`],
  ['below.md', `# ${HEADLINE}\n\n${line}\n\n${LEAD}\n\n${MORE}\n`],
  ['story.html', `<h1>${HEADLINE}</h1><p>${line}</p><p>${LEAD}</p><p>${MORE}</p>`],
  ['mail.eml', `Subject: ${HEADLINE}\nFrom: jane@example.com\nTo: desk@example.com\n\n${line}\n\n${LEAD}\n\n${MORE}\n`],
];

const LINES = [
  'DRAFT - DO NOT PUBLISH',
  'NOT FOR PUBLICATION',
  'HOLD FOR LEGAL',
  'Entwurf – nicht veröffentlichen',
  'Do not publish until approved',
  'NE PAS PUBLIER',
];

test.each(LINES.flatMap((line) => files(line).map(([key, written]) => [line, key, written] as const)))(
  '“%s” at the top of %s holds the article back, and is told',
  async (line, key, written) => {
    const { articles, problems } = await normalizeUpload({ key, bytes: new TextEncoder().encode(written) }, newsroom);
    const shown = articles.map(({ headline, status, section, byline, body }) => ({
      headline,
      status,
      section,
      byline: key === 'mail.eml' ? undefined : byline,
      body: body.children.map(plainText),
    }));
    expect(shown).toEqual([
      { headline: HEADLINE, status: 'withheld', section: undefined, byline: undefined, body: [LEAD, MORE] },
    ]);
    const [told] = problems.filter(({ code }) => code === 'held-back');
    expect(told?.found.toLowerCase()).toBe(`“${line.toLowerCase()}”`);
    expect(problems.filter(({ code }) => code === 'lines-left-out')).toEqual([]);
  },
);

test('front matter that says that the text may be published has the last word', async () => {
  const bytes = new TextEncoder().encode(`---\nstatus: usable\n---\nDO NOT PUBLISH\n\n# ${HEADLINE}\n\n${LEAD}\n`);
  const { articles, problems } = await normalizeUpload({ key: 'story.md', bytes }, newsroom);
  expect([articles[0]?.status, problems.filter(({ code }) => code === 'held-back')]).toEqual(['usable', []]);
});

test.each([
  'Do not publish names of victims, court says',
  'Court: newspapers may not publish',
  'Hold for ransom',
  'Off the record',
  'Do not print money',
  'On hold',
])('“%s” may be published', (line) => {
  const body = { type: 'root' as const, children: [element('p', [text(line)]), element('p', [text(LEAD)])] };
  const held = withStatedHold({ headline: line, body }, []);
  expect([held.draft.status, held.problems]).toEqual([undefined, []]);
});
