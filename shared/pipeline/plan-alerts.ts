import type { AlertFacts } from '../alerts/alert-facts.ts';
import { alertIdOf } from '../alerts/alert-id.ts';
import { changeBetween } from '../alerts/change-between.ts';
import { mayAlert } from '../alerts/may-alert.ts';
import { topicWants } from '../alerts/topic-wants.ts';
import { feedAddresses } from '../formats/feed-addresses.ts';
import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';
import type { Newsroom, TopicConfig } from '../model/newsroom.ts';
import type { RenderedRecord, ToldRecord, TopicTold } from './records.ts';

/** What `publish` knows of one article when it decides whom to tell. */
export interface Knowledge {
  readonly rendered: RenderedRecord;
  /** Absent for an article that was never considered. */
  readonly told: ToldRecord | undefined;
  /** The article as it is shown; absent where it was taken off, and for a first revision, which nothing is compared with. */
  readonly after: Article | undefined;
  /** The revisions that were told or considered last, by their number. */
  readonly before: ReadonlyMap<number, Article>;
}

/** The alerts that are due, each for one topic, in the topics' order. */
export function planAlerts(knowledge: Knowledge, newsroom: Newsroom): readonly AlertFacts[] {
  const { rendered } = knowledge;
  const article = rendered.summary;
  const feeds = feedAddresses(article, newsroom).map(({ url }) => url);
  return newsroom.topics.flatMap((topic): AlertFacts[] => {
    const change = changeFor(topic, knowledge);
    if (change === undefined) return [];
    const occasion = { article, change, maxAgeMs: newsroom.alerts.maxAge, amongSeveral: rendered.among > 1 };
    if (!mayAlert(occasion)) return [];
    const alertId = alertIdOf(rendered.storageId, topic.name, rendered.revision, change);
    return [{ article, change, topic: topic.name, alertId, newsroom, feeds, folder: rendered.folder }];
  });
}

/** What `topic` is to be told: the gravest change since it was last told; `undefined` for nothing that it wants. */
function changeFor(topic: TopicConfig, { rendered, told, after, before }: Knowledge): ChangeKind | undefined {
  const last = told?.topics[topic.name];
  if (last && last.revision >= rendered.revision) return undefined;
  if (rendered.shown === 'nothing') return undefined;
  if (rendered.shown !== 'article') {
    const kind = rendered.shown === 'killed' ? 'kill' : 'withdraw';
    // Whoever was told the story is told that it is gone, whatever kinds the topic asks for.
    return last && !isGone(last) ? kind : undefined;
  }
  const base = last ?? (told && told.considered > 0 ? { revision: told.considered, change: undefined } : undefined);
  const earlier = base && before.get(base.revision);
  const isNew =
    !earlier ||
    !after ||
    isGone(base) ||
    (!last && !topicWants({ when: { ...topic.when, change: undefined } }, earlier, 'new'));
  const change = isNew ? 'new' : changeBetween(earlier, after)?.kind;
  if (change === undefined) return undefined;
  // A correction reaches everyone who was told the wrong version, even where the article has left the topic.
  if (change === 'correction' && last) return change;
  return topicWants(topic, rendered.summary, change) ? change : undefined;
}

function isGone({ change }: { readonly change: TopicTold['change'] | undefined }): boolean {
  return change === 'kill' || change === 'withdraw';
}
