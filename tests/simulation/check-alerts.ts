import { changeBetween } from '../../shared/alerts/change-between.ts';
import type { MachineAlert } from '../../shared/alerts/machine-body.ts';
import { mayAlert } from '../../shared/alerts/may-alert.ts';
import { topicWants } from '../../shared/alerts/topic-wants.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Newsroom, TopicConfig } from '../../shared/model/newsroom.ts';
import {
  type ArticleRecord,
  type RenderedRecord,
  type RevisionRecord,
  recordKeys,
  type ToldRecord,
} from '../../shared/pipeline/records.ts';
import { readArchive } from './read-archive.ts';
import type { Violation } from './run-history.ts';
import { isExcused } from './told-again.ts';
import type { Sent, World } from './world.ts';

type Told = Sent & { readonly alert: MachineAlert };

/** Holds what subscribers were told to what they asked for: every change, and each once. */
export function checkAlerts(world: World): { readonly violations: readonly Violation[]; readonly toldAgain: number } {
  const sent = world.sent.map((one): Told => ({ ...one, alert: JSON.parse(one.message.bodies.sqs) as MachineAlert }));
  const violations: Violation[] = [];
  for (const record of readArchive<ArticleRecord>(world.archive, '/article.json')) {
    const [rendered] = readArchive<RenderedRecord>(world.archive, recordKeys.rendered(record.storageId));
    const [told] = readArchive<ToldRecord>(world.archive, recordKeys.told(record.storageId));
    const untold = (what: string) => violations.push({ kind: 'untold', what: `${record.id}: ${what}` });
    if (rendered && rendered.shown !== 'nothing' && (told?.claim || (told?.considered?.turn ?? 0) < rendered.turn))
      untold(`revision ${rendered.revision} is shown, the ledger stands at ${told?.considered?.revision ?? 'nothing'}`);
    for (const topic of world.newsroom.topics) {
      const heard = sent.filter((one) => one.topic === topic.name && one.alert.articleId === record.id);
      const ledger = told?.topics[topic.name];
      if (ledger && !heard.some(({ alert }) => alert.alertId === ledger.alertId))
        untold(`the ledger has an alert to ${topic.name} that was never sent`);
      const missing = rendered && missingFor(topic, heard, rendered, record, world);
      if (missing) untold(`${topic.name} ${missing}`);
    }
  }
  const again = toldTwice(sent);
  const unexcused = again.filter(([before, after]) => !isExcused(before, after, world));
  for (const [before, { topic, alert }] of unexcused) {
    const what = `${topic} was told “${alert.change}” of ${alert.articleId} by ${before.run.name} and again`;
    violations.push({ kind: 'told twice', what });
  }
  return { violations, toldAgain: again.length - unexcused.length };
}

/** What a topic has not heard of an article as it is shown now, in words; `undefined` for nothing. */
function missingFor(
  topic: TopicConfig,
  heard: readonly Told[],
  rendered: RenderedRecord,
  record: ArticleRecord,
  world: World,
): string | undefined {
  if (rendered.shown === 'nothing') return undefined;
  const last = heard.reduce<Told | undefined>(
    (latest, one) => (latest && latest.alert.revision > one.alert.revision ? latest : one),
    undefined,
  );
  const isGone = last?.alert.change === 'kill' || last?.alert.change === 'withdraw';
  if (rendered.shown !== 'article')
    return last && !isGone ? `was not told that the story is gone (${rendered.shown})` : undefined;
  if (!record.article) return undefined;
  const { article } = record;
  if (!last || isGone) return wants(topic, article, 'new', world.newsroom) ? 'was not told of the article' : undefined;
  const before = revisionOf(record, last.alert.revision, world);
  const isCorrected = (record.lastOf.correction ?? 0) > last.alert.revision;
  const change = isCorrected ? 'correction' : before && changeBetween(before, article)?.kind;
  if (change === undefined) return undefined;
  const isDue = change === 'correction' || wants(topic, article, change, world.newsroom);
  return isDue ? `was last told of revision ${last.alert.revision}, and not of the ${change} since` : undefined;
}

function wants(
  topic: TopicConfig,
  article: Article,
  change: 'new' | Parameters<typeof topicWants>[2],
  newsroom: Newsroom,
) {
  const occasion = { article, change, maxAgeMs: newsroom.alerts.maxAge, amongSeveral: false };
  return topicWants(topic, article, change) && mayAlert(occasion);
}

function revisionOf(record: ArticleRecord, revision: number, { archive }: World): Article | undefined {
  if (record.revision === revision) return record.article;
  const [filed] = readArchive<RevisionRecord>(archive, recordKeys.revision(record.storageId, revision));
  return filed?.article;
}

/** Alerts that say the same as one before, each with that one: the same alert, or news of an article that was news already. */
function toldTwice(sent: readonly Told[]): readonly (readonly [Told, Told])[] {
  const twice: (readonly [Told, Told])[] = [];
  const lastByAlert = new Map<string, Told>();
  const newsOf = new Map<string, Told>();
  for (const one of sent) {
    const article = `${one.topic} ${one.alert.articleId}`;
    const alert = `${one.topic} ${one.alert.alertId}`;
    const before = lastByAlert.get(alert) ?? (one.alert.change === 'new' ? newsOf.get(article) : undefined);
    if (before) twice.push([before, one]);
    lastByAlert.set(alert, one);
    if (one.alert.change === 'new') newsOf.set(article, one);
    if (one.alert.change === 'kill' || one.alert.change === 'withdraw') newsOf.delete(article);
  }
  return twice;
}
