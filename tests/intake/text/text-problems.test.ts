import { describe, expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';

const LEAD =
  'The first boat of the year left the harbour on Sunday with a crew of four and a dog that nobody would own to.';

describe('a text that cannot be an article as it stands', () => {
  test('names the place where a headline was looked for', () => {
    expect(textFormat.parse(`\n\n${LEAD}\n\nIt was a fine day, and the dog was sick.`).problems).toEqual([
      {
        code: 'no-headline',
        severity: 'error',
        place: { line: 3 },
        found: '“The first boat of the year left the harbour on Sunday with a crew of four and…”',
        needed: 'a headline',
        mend: 'Put the headline on the first line (in HTML as <h1>), or as “headline:” in the front matter.',
      },
    ]);
  });

  test('has neither headline nor body when it is empty', () => {
    expect(textFormat.parse(' \n\u200b\n').problems.map(({ code }) => code)).toEqual(['no-headline', 'no-body']);
  });

  test('has no body when all below the headline is furniture', () => {
    const { problems } = textFormat.parse('A bridge is closed\n\nShare this article\n\nBack to top');
    expect(problems.map(({ code, place }) => [code, place])).toEqual([['no-body', { line: 1 }]]);
  });

  test('needs no headline of its own when another place gives one, and keeps its first line as text', () => {
    const { drafts, problems } = textFormat.parse(`A note from the quay\n\n${LEAD}`, { headline: 'Boat leaves' });
    expect(problems).toEqual([]);
    expect(drafts[0]?.headline).toBeUndefined();
    expect(drafts[0]?.standfirst).toBe('A note from the quay');
  });
});

describe('what the front matter gives', () => {
  test('keeps a subtitle in the text where another standfirst is given, and drops it where it is the same', () => {
    const text = `Boat leaves harbour\n\nNobody saw it go but the dog\n\n${LEAD}`;
    const blocks = (standfirst: string) => textFormat.parse(text, { standfirst }).drafts[0]?.body.children.length;
    expect([blocks('Another one'), blocks('Nobody saw it go but the dog')]).toEqual([2, 1]);
  });

  test('needs no body to kill an article', () => {
    expect(textFormat.parse('Boat leaves harbour', { status: 'canceled' }).problems).toEqual([]);
  });
});

describe('an embargo', () => {
  test.each(['Embargo on herring lifted', 'Embargo from the north hits 40 ships'])(
    'is no headline such as “%s”',
    (title) => {
      const { drafts, problems } = textFormat.parse(`${title}\n\n${LEAD}`);
      expect([drafts[0]?.headline, drafts[0]?.embargo, problems]).toEqual([title, undefined, []]);
    },
  );

  test.each([
    ['EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2026', '2026-03-03T00:01:00.000Z'],
    ['Embargo: 3 March 2026, 06:00 CET', '2026-03-03T05:00:00.000Z'],
    ['STRICTLY EMBARGOED FOR RELEASE UNTIL 9am ET on March 3, 2026', '2026-03-03T14:00:00.000Z'],
    ['Under embargo until 2026-03-03T10:00:00+02:00', '2026-03-03T08:00:00.000Z'],
    ['EMBARGOED FOR RELEASE AT 0001 GMT, MARCH 3, 2026', '2026-03-03T00:01:00.000Z'],
    ['Eds: For release at 12:01 a.m. EST Tuesday, March 3, 2026, and thereafter.', '2026-03-03T05:01:00.000Z'],
    ['Eds: For release at 12:01 a.m. EST Tuesday, March 3, and thereafter.', undefined],
    ['Eds: With photos. For release Tuesday, March 3, and thereafter.', undefined],
    ['++ Sperrfrist: 3. März 2026, 06:00 Uhr MEZ ++', '2026-03-03T05:00:00.000Z'],
    ['HOLD FOR RELEASE UNTIL 1400 UTC ON 3 MARCH 2026', '2026-03-03T14:00:00.000Z'],
    ['EMBARGADO HASTA EL 3 de marzo de 2026, 06:00 CET', '2026-03-03T05:00:00.000Z'],
    ['Sous embargo jusqu’au 3 mars 2026 à 6h00 (heure de Paris)', undefined],
    ['Эмбарго: 3 марта 2026', undefined],
    ['*** EMBARGO *** 3 March 2026 06:00 GMT ***', '2026-03-03T06:00:00.000Z'],
  ])('“%s” is read as %s', (line, embargo) => {
    const { drafts, problems } = textFormat.parse(`${line}\n\nBoat leaves harbour\n\n${LEAD}`);
    expect(drafts[0]?.embargo).toBe(embargo);
    expect(problems.map(({ code }) => code)).toEqual(embargo === undefined ? ['bad-date'] : []);
  });

  test.each(['EMBARGOED UNTIL TUESDAY', 'Embargo: 3 March 2026', 'EMBARGOED'])(
    'that leaves the moment open (“%s”) stops the article',
    (line) => {
      const { problems } = textFormat.parse(`${line}\n\nBoat leaves harbour\n\n${LEAD}`);
      expect(problems.map(({ code, severity, place }) => [code, severity, place.line])).toEqual([
        ['bad-date', 'error', 1],
      ]);
    },
  );
});
