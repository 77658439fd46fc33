import type { AlertFacts } from '../alerts/alert-facts.ts';
import { alertIdOf } from '../alerts/alert-id.ts';
import { mayAlert } from '../alerts/may-alert.ts';
import { topicWants } from '../alerts/topic-wants.ts';
import { feedAddresses } from '../formats/feed-addresses.ts';
import type { ChangeKind } from '../model/change.ts';
import type { Newsroom, TopicConfig } from '../model/newsroom.ts';
import type { Considered, RenderedRecord, ToldRecord, TopicTold } from './records.ts';

/** What `publish` knows of one article when it decides whom to tell. */
export interface Knowledge {
  readonly rendered: RenderedRecord;
  /** Absent for an article that was never considered. */
  readonly told: ToldRecord | undefined;
  /** What the present revision changes of earlier ones that are not next to it; `undefined` where it says just the same (`readChangesApart`). */
  readonly apart: ReadonlyMap<number, ChangeKind | undefined>;
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
    const alertId = alertIdOf(rendered.storageId, topic.name, rendered.turn, change);
    return [{ article, change, topic: topic.name, alertId, newsroom, feeds, folder: rendered.folder }];
  });
}

/** What `topic` is to be told: the gravest change since it was last told; `undefined` for nothing that it wants. */
function changeFor(topic: TopicConfig, { rendered, told, apart }: Knowledge): ChangeKind | undefined {
  const last = told?.topics[topic.name];
  const unsure = told?.unsure?.[topic.name];
  if (last && last.turn >= rendered.turn) return undefined;
  if (rendered.shown === 'nothing') return undefined;
  if (rendered.shown !== 'article') {
    const kind = rendered.shown === 'killed' ? 'kill' : 'withdraw';
    // Whoever was told the story, or may have been, is told that it is gone, whatever kinds the topic asks for.
    return [last, unsure].some((one) => one && !isGone(one)) ? kind : undefined;
  }
  const base = last ?? told?.considered;
  const isNew = last ? isGone(last) : !wasOffered(topic, told?.considered);
  const change = isNew || !base ? 'new' : gravestSince(base.revision, rendered, apart);
  if (change === undefined) return undefined;
  // A correction reaches everyone who was told the wrong version, even where the article has left the topic.
  if (change === 'correction' && last) return change;
  if (topicWants(topic, rendered.summary, change)) return change;
  const isCorrected = unsure && !isGone(unsure) && gravestSince(unsure.revision, rendered, apart) === 'correction';
  return isCorrected ? 'correction' : undefined;
}

/** Whether the topic's rule has already seen the article as one of its own, whatever kinds of change it asks for. */
function wasOffered({ when }: TopicConfig, considered: Considered | undefined): boolean {
  return considered?.shown === 'article' && topicWants({ when: { ...when, change: undefined } }, considered, 'new');
}

/** The gravest change after `revision`. Of one that took the article off and brought it back unseen, what is different now. */
function gravestSince(revision: number, { lastOf }: RenderedRecord, apart: Knowledge['apart']): ChangeKind | undefined {
  const since = (kind: ChangeKind) => (lastOf[kind] ?? 0) > revision;
  if (since('correction')) return 'correction';
  const difference = apart.get(revision);
  if (apart.has(revision) && difference === undefined) return undefined;
  if (since('new')) return difference ?? 'update';
  if (since('update')) return 'update';
  return since('cosmetic') ? 'cosmetic' : undefined;
}

function isGone({ change }: TopicTold): boolean {
  return change === 'kill' || change === 'withdraw';
}
