import { describe, expect, it } from 'vitest';
import { judgeArticle, type Seen } from '../../bench/storm/judge-article.ts';
import type { Fate } from '../../bench/storm/plan-storm.ts';
import { headlineOf, sentenceOf } from '../../bench/storm/write-edition.ts';

const LIVE: Fate = { article: 4, shown: 'live', edition: 3, changes: 3 };
const KILLED: Fate = { article: 4, shown: 'killed', edition: 3, changes: 3 };

const alertOf = (edition: number, change: 'new' | 'update' | 'kill') => ({
  alertId: `${edition}`,
  revision: edition,
  change,
  headline: headlineOf({ article: 4, edition }),
});

const SEEN_LIVE: Seen = {
  state: 'published',
  article: { pubStatus: 'usable', revision: 3, headline: headlineOf(LIVE) },
  page: { status: 200, html: `<p>${sentenceOf(LIVE)}</p>` },
  alerts: [alertOf(1, 'new'), alertOf(3, 'update')],
};

const SEEN_KILLED: Seen = {
  state: 'published',
  article: { pubStatus: 'canceled', revision: 3, headline: headlineOf(KILLED) },
  page: { status: 410, html: '<p>Taken back</p>' },
  alerts: [alertOf(1, 'new'), alertOf(3, 'kill')],
};

describe('the verdict on an article after a storm', () => {
  it('finds nothing wrong with an article that ended as its last upload says', () => {
    expect(judgeArticle(LIVE, SEEN_LIVE)).toEqual([]);
    expect(judgeArticle(KILLED, SEEN_KILLED)).toEqual([]);
  });

  it('finds nothing wrong with an article that was killed before anybody saw it', () => {
    expect(judgeArticle(KILLED, { ...SEEN_KILLED, page: { status: 404, html: '' }, alerts: [] })).toEqual([]);
  });

  it.each<[string, Fate, Partial<Seen>, string]>([
    ['an upload that is still queued', LIVE, { state: 'queued' }, 'its state is queued, needed published'],
    [
      'an edition that is not on the site',
      LIVE,
      { page: { status: 200, html: sentenceOf({ article: 4, edition: 2 }) } },
      `its page does not say “${sentenceOf(LIVE)}”`,
    ],
    ['an edition that nobody was told of', LIVE, { alerts: [alertOf(1, 'new')] }, 'nobody was told of edition 3'],
    [
      'a revision made of an upload that changed nothing',
      LIVE,
      { article: { pubStatus: 'usable', revision: 4, headline: '' } },
      'it has 4 revisions, needed 3 at most',
    ],
    [
      'an alert that was posted twice',
      LIVE,
      { alerts: [alertOf(3, 'new'), { ...alertOf(3, 'new'), revision: 4 }] },
      'one alert was posted twice',
    ],
    [
      'a change that was told twice',
      LIVE,
      { alerts: [{ ...alertOf(3, 'new'), alertId: 'another' }, alertOf(3, 'new')] },
      'one change was told twice: 3 new, 3 new',
    ],
    ['a killed article that is still there', KILLED, { page: { status: 200, html: '' } }, 'its page answers 200'],
    [
      'a killed article whose readers were not told',
      KILLED,
      { alerts: [alertOf(1, 'new')] },
      'it was last told as new',
    ],
  ])('finds %s', (_what, fate, changes, fault) => {
    const seen = { ...(fate === LIVE ? SEEN_LIVE : SEEN_KILLED), ...changes };
    expect(judgeArticle(fate, seen)).toContain(`story 4: ${fault}`);
  });
});
