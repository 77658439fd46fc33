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
    turn: 4 * article.revision,
    generation: 1,
    lastOf: { new: 1 },
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

/** What topics know; `considered` is an article that every rule was asked about, or its revision, if its section and tags are the usual. */
function told(
  considered: number | Article,
  topics: Record<string, [revision: number, change: 'new' | 'update' | 'kill']> = {},
): ToldRecord {
  const entries = Object.entries(topics).map(
    ([topic, [revision, change]]) => [topic, { revision, turn: 4 * revision, change, alertId: 'x', time: '' }] as const,
  );
  const article = typeof considered === 'number' ? anArticle({ revision: considered }) : considered;
  const { revision, section = '', tags, urgency, status } = article;
  const shownAs = status === 'usable' ? 'article' : 'killed';
  return {
    schema: 1,
    ...(revision > 0 && { considered: { revision, turn: 4 * revision, shown: shownAs, section, tags, urgency } }),
    topics: Object.fromEntries(entries),
  };
}

function due(knowledge: Partial<Knowledge> & Pick<Knowledge, 'rendered'>): readonly string[] {
  return planAlerts({ told: undefined, apart: new Map(), ...knowledge }, newsroom).map(
    ({ topic, change }) => `${topic}: ${change}`,
  );
}

const UPDATED = { lastOf: { new: 1, update: 2 } } as const;
const CORRECTED = { lastOf: { new: 1, correction: 2 } } as const;

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
    expect(due({ rendered: shown(longer, UPDATED), told: ledger })).toEqual(['everything: update', 'local: update']);
  });

  test('is told of a correction even where the article has left it', () => {
    const moved = { ...corrected, section: 'Sport' };
    const ledger = told(1, { local: [1, 'new'] });
    expect(due({ rendered: shown(moved, CORRECTED), told: ledger })).toEqual([
      'everything: correction',
      'local: correction',
      'corrections: correction',
    ]);
  });

  test('hears of an article that moves into its section as of a new one', () => {
    const elsewhere = anArticle({ ...story('The harbour opened on Monday after forty years.'), section: 'Sport' });
    const ledger = told(elsewhere, { everything: [1, 'new'] });
    expect(due({ rendered: shown(longer, UPDATED), told: ledger })).toEqual(['everything: update', 'local: new']);
  });

  test('is told of a kill if it was told the story, and only then', () => {
    const killed = shown(anArticle({ revision: 3, status: 'canceled' }), { shown: 'killed' });
    expect(due({ rendered: killed, told: told(2, { local: [1, 'new'] }) })).toEqual(['local: kill']);
    expect(due({ rendered: killed, told: told(3, { local: [2, 'kill'] }) })).toEqual([]);
  });

  test('is told of a story that came back after a kill as of a new one', () => {
    const back = anArticle({ revision: 3 });
    const ledger = told(anArticle({ revision: 2, status: 'canceled' }), { local: [2, 'kill'] });
    const rendered = shown(back, { lastOf: { new: 3, kill: 2 } });
    expect(due({ rendered, told: ledger })).toEqual(['everything: new', 'local: new']);
  });

  test('that missed a correction and then a comma is told of the correction', () => {
    const comma = { ...corrected, revision: 3 };
    const rendered = shown(comma, { lastOf: { new: 1, correction: 2, cosmetic: 3 } });
    expect(due({ rendered, told: told(1, { local: [1, 'new'] }) })).toContain('local: correction');
  });

  test('is told nothing where what was changed was changed back before it was told', () => {
    const rendered = shown({ ...first, revision: 3 }, { lastOf: { new: 1, update: 3 } });
    expect(due({ rendered, told: told(1, { local: [1, 'new'] }), apart: new Map([[1, undefined]]) })).toEqual([]);
  });

  test('is told what is different of a story that was gone and back before it heard of either', () => {
    const rendered = shown({ ...longer, revision: 3 }, { lastOf: { new: 3, withdraw: 2 } });
    const ledger = told(1, { local: [1, 'new'] });
    const since = (change: 'update' | 'correction' | 'cosmetic' | undefined) =>
      due({ rendered, told: ledger, apart: new Map([[1, change]]) });
    expect(since('update')).toEqual(['everything: update', 'local: update']);
    expect(since('correction')).toEqual(['everything: correction', 'local: correction', 'corrections: correction']);
    expect(since('cosmetic')).toEqual([]);
    expect(since(undefined)).toEqual([]);
  });

  test('hears of an article that expires, though its revision is the one it was told', () => {
    const rendered = shown(first, { shown: 'withdrawn', turn: 5 });
    expect(due({ rendered, told: told(1, { local: [1, 'new'] }) })).toEqual(['local: withdraw']);
  });

  test('that asks for cosmetic changes hears of them, and no other', () => {
    const everyComma = aNewsroom('topics: [{ name: all, when: { change: [cosmetic] } }, { name: usual }]');
    const rendered = shown({ ...first, revision: 2 }, { lastOf: { new: 1, cosmetic: 2 } });
    const ledger = told(1, { usual: [1, 'new'] });
    expect(planAlerts({ rendered, told: ledger, apart: new Map() }, everyComma)).toMatchObject([
      { topic: 'all', change: 'cosmetic' },
    ]);
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
