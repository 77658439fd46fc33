import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';
import { composed } from '../model/composed.ts';
import type { TopicConfig } from '../model/newsroom.ts';
import { slugOf } from '../model/slug.ts';

/** Whether the topic's rule takes this change of this article: every condition it names must hold; it names no change to mean all but cosmetic ones. */
export function topicWants(
  topic: Pick<TopicConfig, 'when'>,
  article: Pick<Article, 'section' | 'tags' | 'urgency'>,
  change: ChangeKind,
): boolean {
  const { section, tags, urgency, change: kinds } = topic.when;
  if (section !== undefined && !sharesLabel(section, article.section === undefined ? [] : [article.section]))
    return false;
  if (tags !== undefined && !sharesLabel(tags, article.tags)) return false;
  if (urgency !== undefined && article.urgency > urgency) return false;
  return kinds === undefined ? change !== 'cosmetic' : kinds.includes(change);
}

function sharesLabel(wanted: readonly string[], present: readonly string[]): boolean {
  const labels = new Set(present.map(fold));
  return wanted.some((label) => labels.has(fold(label)));
}

/** Labels that would share an address are one label: `World News`, `WORLD NEWS` and `world-news`. */
function fold(label: string): string {
  return slugOf(composed(label, 'NFKC').trim().replace(/\s+/g, ' ').toLowerCase());
}
