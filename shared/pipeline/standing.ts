import type { ArticleRecord } from './records.ts';

/** Where an article stands at a clock mark. */
export interface Standing {
  /** Whether readers may see it. */
  readonly visible: boolean;
  /** Grows with every revision, and with every time of the revision's own that the mark passes: a later standing never gives way to an earlier one. */
  readonly turn: number;
  /** The times at which it will stand otherwise, soonest first. ISO 8601, UTC. */
  readonly awaits: readonly string[];
  /** When it came to stand so: what a feed that shows or loses it is dated by. ISO 8601, UTC. */
  readonly since: string;
}

/** An embargo and an expiry can pass under one revision; the fourth leaves room for one more. */
const TURNS_A_REVISION = 4;

/** Where an article stands at `mark`, the moment that the clock-driven stage has come to (ISO 8601, UTC; empty before the first). */
export function standingOf({ article, withdrawn, revision }: ArticleRecord, mark: string): Standing {
  const first = revision * TURNS_A_REVISION;
  if (!article) return { visible: false, turn: first, awaits: [], since: '' };
  if (isTakenOff({ article, withdrawn })) return { visible: false, turn: first, awaits: [], since: article.modified };
  const { embargo, expires, updated } = article;
  const times = [embargo, expires].filter((time) => time !== undefined).sort();
  const passed = times.filter((time) => time <= mark);
  return {
    visible: (embargo === undefined || embargo <= mark) && (expires === undefined || expires > mark),
    turn: first + passed.length,
    awaits: times.slice(passed.length),
    since: [updated, ...passed].reduce((latest, time) => (time > latest ? time : latest)),
  };
}

/** Whether nobody is to see the article, whatever the time. */
export function isTakenOff({ article, withdrawn }: Pick<ArticleRecord, 'article' | 'withdrawn'>): boolean {
  return withdrawn || article?.status !== 'usable';
}

/** Every turn that an article's revision may come to, the first of them at once. */
export function turnsOf(record: Pick<ArticleRecord, 'article' | 'withdrawn' | 'revision'>): readonly number[] {
  const first = record.revision * TURNS_A_REVISION;
  const { embargo, expires } = (isTimed(record) && record.article) || {};
  const times = [embargo, expires].filter((time) => time !== undefined);
  return [first, ...times.map((_, passed) => first + passed + 1)];
}

/** Whether an article's standing depends on the time at all. */
export function isTimed({ article, withdrawn }: Pick<ArticleRecord, 'article' | 'withdrawn'>): boolean {
  if (!article || isTakenOff({ article, withdrawn })) return false;
  return article.embargo !== undefined || article.expires !== undefined;
}
