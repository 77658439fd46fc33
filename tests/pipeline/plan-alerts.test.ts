import { describe, expect, test } from 'vitest';
import type { Article } from '../../shared/model/article.ts';
import { element, text } from '../../shared/model/body.ts';
import type { Knowledge } from '../../shared/pipeline/plan-alerts.ts';
import { planAlerts } from '../../shared/pipeline/plan-alerts.ts';
import type { RenderedRecord, ToldRecord } from '../../shared/pipeline/records.ts';
import { aNewsroom, anArticle } from './an-article.ts';

const newsroom = aNewsroom(`topics:
  - name: everything
  - name: local
    when: { section: Local }
  - name: corrections
    when: { change: correction }`);

function shown(article: Article, changes: Partial<RenderedRecord> = {}): RenderedRecord {
  const { body: _, ...summary } = article;
  return {
    schema: 1,
    id: article.id,
    storageId: 'a1',
    folder: 'local',
    among: 1,
    revision: article.revision,
    shown: 'article',
    askedSlug: article.slug,
    slug: article.slug,
    formerSlugs: [],
    claimingSlugs: [],
    etags: {},
    feeds: [],
    summary,
    ...changes,
  };
}

function told(
  considered: number,
  topics: Record<string, [revision: number, change: 'new' | 'update' | 'kill']> = {},
): ToldRecord {
  const entries = Object.entries(topics).map(
    ([topic, [revision, change]]) => [topic, { revision, change, alertId: 'x', time: '' }] as const,
  );
  return { schema: 1, considered, topics: Object.fromEntries(entries) };
}

function due(knowledge: Partial<Knowledge> & Pick<Knowledge, 'rendered'>): readonly string[] {
  return planAlerts({ told: undefined, after: undefined, before: new Map(), ...knowledge }, newsroom).map(
    ({ topic, change }) => `${topic}: ${change}`,
  );
}

const story = (words: string) => ({ body: { type: 'root', children: [element('p', [text(words)])] } }) as const;
const first = anArticle(story('The harbour opened on Monday after forty years.'));
const longer = anArticle({
  ...story('The harbour opened on Monday after forty years. Two thousand people came to watch the first ferry leave.'),
  revision: 2,
});
const corrected = anArticle({
  ...story('The harbour opened on Tuesday after forty years.'),
  revision: 2,
  correction: 'It opened on Tuesday.',
});

describe('a topic', () => {
  test('is told of a new article that it wants', () => {
    expect(due({ rendered: shown(first) })).toEqual(['everything: new', 'local: new']);
  });

  test('is not told again of what it knows', () => {
    expect(due({ rendered: shown(first), told: told(1, { everything: [1, 'new'], local: [1, 'new'] }) })).toEqual([]);
  });

  test('is told the rest when only some topics were reached', () => {
    expect(due({ rendered: shown(first), told: told(0, { everything: [1, 'new'] }) })).toEqual(['local: new']);
  });

  test('is told of an update between what it knows and now', () => {
    const ledger = told(1, { everything: [1, 'new'], local: [1, 'new'] });
    expect(due({ rendered: shown(longer), told: ledger, before: new Map([[1, first]]), after: longer })).toEqual([
      'everything: update',
      'local: update',
    ]);
  });

  test('is told of a correction even where the article has left it', () => {
    const moved = { ...corrected, section: 'Sport' };
    const ledger = told(1, { local: [1, 'new'] });
    expect(due({ rendered: shown(moved), told: ledger, before: new Map([[1, first]]), after: moved })).toEqual([
      'everything: correction',
      'local: correction',
      'corrections: correction',
    ]);
  });

  test('hears of an article that moves into its section as of a new one', () => {
    const elsewhere = anArticle({ ...story('The harbour opened on Monday after forty years.'), section: 'Sport' });
    const ledger = told(1, { everything: [1, 'new'] });
    expect(due({ rendered: shown(longer), told: ledger, before: new Map([[1, elsewhere]]), after: longer })).toEqual([
      'everything: update',
      'local: new',
    ]);
  });

  test('is told of a kill if it was told the story, and only then', () => {
    const killed = shown(anArticle({ revision: 3, status: 'canceled' }), { shown: 'killed' });
    expect(due({ rendered: killed, told: told(2, { local: [1, 'new'] }) })).toEqual(['local: kill']);
    expect(due({ rendered: killed, told: told(3, { local: [2, 'kill'] }) })).toEqual([]);
  });

  test('is told of a story that came back after a kill as of a new one', () => {
    const back = anArticle({ revision: 3 });
    const ledger = told(2, { local: [2, 'kill'] });
    expect(
      due({
        rendered: shown(back),
        told: ledger,
        before: new Map([[2, { ...first, status: 'canceled' }]]),
        after: back,
      }),
    ).toContain('local: new');
  });
});

describe('nobody is told', () => {
  test('of an article that was old when it first arrived', () => {
    expect(due({ rendered: shown(anArticle({ published: '2026-03-02T02:59:59.000Z' })) })).toEqual([]);
  });

  test('of an article among several in one upload, unless its editor asks', () => {
    expect(due({ rendered: shown(first, { among: 2 }) })).toEqual([]);
    expect(due({ rendered: shown({ ...first, alert: true }, { among: 2 }) })).toEqual([
      'everything: new',
      'local: new',
    ]);
  });
});
