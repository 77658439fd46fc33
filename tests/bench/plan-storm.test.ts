import { describe, expect, it } from 'vitest';
import { planStorm } from '../../bench/storm/plan-storm.ts';

const SIZE = { articles: 200, uploads: 1_000, seed: 7 };

describe('the plan of a storm', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planStorm(SIZE)).toEqual(planStorm(SIZE));
    expect(planStorm({ ...SIZE, seed: 8 })).not.toEqual(planStorm(SIZE));
  });

  it('uploads as often as asked, every article alike, and deletes besides', () => {
    const { deeds } = planStorm(SIZE);
    const uploads = deeds.filter(({ kind }) => kind !== 'deletion');
    const byArticle = Map.groupBy(uploads, ({ article }) => article);
    expect(uploads).toHaveLength(SIZE.uploads);
    expect(byArticle.size).toBe(SIZE.articles);
    expect(new Set([...byArticle.values()].map((own) => own.length))).toEqual(new Set([5]));
    expect(new Set(deeds.map(({ kind }) => kind)).size).toBe(5);
  });

  it('numbers the editions of an article from 1 on, in the order of sending, and repeats the one before where nothing changes', () => {
    const { deeds } = planStorm(SIZE);
    for (const own of Map.groupBy(deeds, ({ article }) => article).values()) {
      let edition = 0;
      for (const deed of own) {
        if (deed.kind === 'edition' || deed.kind === 'kill') edition++;
        expect(deed.edition).toBe(edition);
      }
    }
  });

  it('says what each article must come to', () => {
    const { deeds, fates } = planStorm(SIZE);
    const lastOf = Map.groupBy(deeds, ({ article }) => article);
    for (const { article, shown, edition } of fates) {
      const last = lastOf.get(article)?.at(-1);
      expect(edition).toBe(last?.edition);
      expect(shown).toBe(last?.kind === 'deletion' ? 'withdrawn' : last?.kills ? 'killed' : 'live');
    }
    expect(new Set(fates.map(({ shown }) => shown)).size).toBe(3);
  });
});
