import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../shared/alerts/change-between.ts';
import type { Article } from '../../shared/model/article.ts';
import { element, text } from '../../shared/model/body.ts';
import { checkUrl } from '../../shared/model/checked-url.ts';
import { anArticle } from './examples.ts';

const LEAD = 'The mayor, John Smith, said the goverment would spend $5 million on 12 roads, up 5% on last year.';
const before = anArticle({}, LEAD);
const reworded = (from: string, to: string) => anArticle({ revision: 2 }, LEAD.replace(from, to));
const picture = checkUrl('https://news.example/a.jpg', 'media');
const otherPicture = checkUrl('https://news.example/b.jpg', 'media');
if (!picture || !otherPicture) throw new Error('the pictures of this test have bad addresses');

describe('the change between two revisions', () => {
  const cases: readonly [string, Article | undefined, Article | undefined, ReturnType<typeof changeBetween>][] = [
    ['an article never seen', undefined, before, { kind: 'new', reasons: ['first told'] }],
    ['nothing at all', undefined, undefined, undefined],
    [
      'the same words in a later revision',
      before,
      anArticle({ revision: 2, modified: '2026-01-05T00:00:00.000Z' }, LEAD),
      undefined,
    ],
    ['a deleted article', before, undefined, { kind: 'withdraw', reasons: ['withdrawn'] }],
    [
      'a withheld article',
      before,
      anArticle({ status: 'withheld' }),
      { kind: 'withdraw', reasons: ['status withheld'] },
    ],
    ['a killed article', before, anArticle({ status: 'canceled' }), { kind: 'kill', reasons: ['status canceled'] }],
    ['a kill of what was never told', undefined, anArticle({ status: 'canceled' }), undefined],
    ['a deletion of what was killed', anArticle({ status: 'canceled' }), undefined, undefined],
    [
      'a killed article that comes back',
      anArticle({ status: 'canceled' }),
      before,
      { kind: 'new', reasons: ['status was canceled'] },
    ],
    [
      'a correction note',
      before,
      anArticle({ correction: 'It was 12.' }, LEAD),
      { kind: 'correction', reasons: ['correction note set'] },
    ],
    [
      'another correction note',
      anArticle({ correction: 'It was 12.' }, LEAD),
      anArticle({ correction: 'It was 14.' }, LEAD),
      { kind: 'correction', reasons: ['correction note changed'] },
    ],
    [
      'a correction note that stays while words change',
      anArticle({ correction: 'It was 12.' }, LEAD),
      anArticle({ correction: 'It was 12.' }, `${LEAD} It rains.`),
      { kind: 'update', reasons: ['words added: It, rains'] },
    ],
    [
      'a number that the editor calls cosmetic',
      before,
      { ...reworded('12', '14'), significance: 'cosmetic' },
      { kind: 'cosmetic', reasons: ['the editor’s word', 'numbers changed: 12 → 14'] },
    ],
    [
      'a comma that the editor calls a correction',
      before,
      { ...reworded('roads, up', 'roads up'), significance: 'correction' },
      { kind: 'correction', reasons: ['the editor’s word', 'the same words', 'body changed'] },
    ],
    [
      'nothing, where the editor’s word stands from before',
      { ...before, significance: 'correction' },
      { ...anArticle({ revision: 2 }, LEAD), significance: 'correction' },
      undefined,
    ],
    [
      'a kill, whatever the editor calls it',
      before,
      anArticle({ status: 'canceled', significance: 'cosmetic' }),
      { kind: 'kill', reasons: ['status canceled'] },
    ],
    ['a number', before, reworded('12', '14'), { kind: 'update', reasons: ['numbers changed: 12 → 14'] }],
    ['a currency', before, reworded('$5', '€5'), { kind: 'update', reasons: ['numbers changed: $5 → €5'] }],
    ['a percentage', before, reworded('5%', '5'), { kind: 'update', reasons: ['numbers changed: 5% → 5'] }],
    ['a name', before, reworded('Smith', 'Smyth'), { kind: 'update', reasons: ['names changed: Smith → Smyth'] }],
    ['a short word', before, reworded('up', 'us'), { kind: 'update', reasons: ['words changed: up → us'] }],
    [
      'a word for another',
      before,
      reworded('would', 'will not'),
      { kind: 'update', reasons: ['words changed: would → will, not'] },
    ],
    [
      'words in another order',
      anArticle({}, 'dog bites man'),
      anArticle({}, 'man bites dog'),
      { kind: 'update', reasons: ['words moved'] },
    ],
    [
      'a slip of spelling',
      before,
      reworded('goverment', 'government'),
      { kind: 'cosmetic', reasons: ['spelling mended: goverment → government', 'body changed'] },
    ],
    [
      'punctuation and white space',
      before,
      reworded(', up 5%', ' –  up 5 %'),
      { kind: 'cosmetic', reasons: ['the same words', 'body changed'] },
    ],
    [
      'capitals',
      before,
      anArticle({ headline: 'COUNCIL PASSES BUDGET' }, LEAD),
      { kind: 'cosmetic', reasons: ['the same words', 'headline changed'] },
    ],
    ['a tag', before, anArticle({ tags: ['budget'] }, LEAD), { kind: 'cosmetic', reasons: ['tags changed'] }],
    [
      'a picture’s size',
      anArticle({ images: [{ src: picture, width: 1 }] }, LEAD),
      anArticle({ images: [{ src: picture, width: 2 }] }, LEAD),
      { kind: 'cosmetic', reasons: ['images changed'] },
    ],
    [
      'a picture',
      anArticle({ images: [{ src: picture }] }, LEAD),
      anArticle({ images: [{ src: otherPicture }] }, LEAD),
      { kind: 'update', reasons: ['pictures changed'] },
    ],
    [
      'an embed',
      before,
      anArticle({
        body: {
          type: 'root',
          children: [...before.body.children, { type: 'embed', provider: 'iframe', url: picture }],
        },
      }),
      { kind: 'update', reasons: ['embeds changed'] },
    ],
    [
      'a link’s address',
      anArticle({
        body: { type: 'root', children: [element('p', [element('a', [text('here')], { href: picture })])] },
      }),
      anArticle({
        body: { type: 'root', children: [element('p', [element('a', [text('here')], { href: otherPicture })])] },
      }),
      { kind: 'cosmetic', reasons: ['the same words', 'body changed'] },
    ],
  ];

  it.each(cases)('sees %s', (_what, earlier, later, expected) => {
    expect(changeBetween(earlier, later)).toEqual(expected);
  });

  it('takes a slip in the lead for no more when the standfirst was drawn from it and cut elsewhere', () => {
    const drawn = anArticle({ standfirst: 'The mayor, John Smith, said the goverment would…' }, LEAD);
    const mended = anArticle(
      { standfirst: 'The mayor, John Smith, said the government…' },
      LEAD.replace('goverment', 'government'),
    );
    expect(changeBetween(drawn, mended)?.kind).toBe('cosmetic');
  });

  const saying = (paragraph: string, headline = 'Council passes budget') => anArticle({ headline }, paragraph);
  it.each([
    ['a name after an abbreviation', saying('Mr. Smithson left.'), saying('Mr. Smythson left.'), 'update'],
    ['a name that opens a sentence', saying('Smithson left.'), saying('Smythson left.'), 'update'],
    [
      'a slip that opens a sentence',
      saying('Goverment came. The government left.'),
      saying('Government came. The government left.'),
      'cosmetic',
    ],
    [
      'a slip in a headline of capitals',
      saying('The budget.', 'A New Buget'),
      saying('The budget.', 'A New Budget'),
      'cosmetic',
    ],
    [
      'a name in a headline of capitals',
      saying('He left.', 'A New Muller'),
      saying('He left.', 'A New Miller'),
      'update',
    ],
  ])('takes %s for what it is', (_what, earlier, later, kind) => {
    expect(changeBetween(earlier, later)?.kind).toBe(kind);
  });

  it('takes a changed name in a line of names alone for a changed name', () => {
    const caption = (name: string) => anArticle({}, `Mayor John ${name}, Ada Mason`);
    expect(changeBetween(caption('Smithson'), caption('Smythson'))?.kind).toBe('update');
  });

  it('lists no more than five words of a kind', () => {
    const longer = anArticle({}, `${LEAD} one two three four five six seven`);
    expect(changeBetween(before, longer)?.reasons).toEqual(['words added: one, two, three, four, five and 2 more']);
  });
});
