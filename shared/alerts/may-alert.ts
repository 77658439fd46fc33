import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';

export interface Occasion {
  readonly article: Pick<Article, 'alert' | 'published' | 'received'>;
  readonly change: ChangeKind;
  /** The newsroom's `alerts.maxAge`, milliseconds. */
  readonly maxAgeMs: number;
  /** Whether the article arrived as one of several in one upload. */
  readonly amongSeveral: boolean;
}

/**
 * Whether a change may be alerted at all, before any topic is asked. The editor's word goes first (`alert: true`, `alert: false`);
 * without it an article that was already older than `maxAgeMs` when it first arrived, or came among several, is an import and rings
 * nobody, now or later. A kill or withdrawal is always told: it goes only where the article was told before.
 */
export function mayAlert({ article, change, maxAgeMs, amongSeveral }: Occasion): boolean {
  if (change === 'kill' || change === 'withdraw') return true;
  if (article.alert !== undefined) return article.alert;
  return !amongSeveral && Date.parse(article.received) - latestMoment(article.published) <= maxAgeMs;
}

const DAY_MS = 86_400_000;

/** Midnight to the millisecond is how a date without a time is kept: the article may be from any hour of that day. */
function latestMoment(published: string): number {
  return Date.parse(published) + (published.endsWith('T00:00:00.000Z') ? DAY_MS : 0);
}
