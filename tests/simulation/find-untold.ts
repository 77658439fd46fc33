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
import { suppliedBy } from './check-archive.ts';
import { readArchive } from './read-archive.ts';
import { recordIn } from './record-in.ts';
import type { Aftermath } from './remains.ts';
import type { Violation } from './run-history.ts';

/** What a topic was told, as programs hear it. */
export interface Heard {
  readonly topic: string;
  readonly alert: Pick<MachineAlert, 'alertId' | 'articleId' | 'revision' | 'change'>;
}

/** Every change that a topic asked for and was not told of, and every article that `publish` is not done with. */
export function findUntold(remains: Aftermath, told: readonly Heard[]): readonly Violation[] {
  const violations: Violation[] = [];
  for (const record of readArchive<ArticleRecord>(remains.archive, '/article.json')) {
    const rendered = recordIn<RenderedRecord>(remains.archive, recordKeys.rendered(record.storageId));
    const ledger = recordIn<ToldRecord>(remains.archive, recordKeys.told(record.storageId));
    const untold = (what: string) => violations.push({ kind: 'untold', what: `${record.id}: ${what}` });
    if (rendered && rendered.shown !== 'nothing' && (ledger?.claim || (ledger?.considered?.turn ?? 0) < rendered.turn))
      untold(
        `revision ${rendered.revision} is shown, the ledger stands at ${ledger?.considered?.revision ?? 'nothing'}`,
      );
    for (const topic of remains.newsroom.topics) {
      const heard = told.filter((one) => one.topic === topic.name && one.alert.articleId === record.id);
      const last = ledger?.topics[topic.name];
      if (last && !heard.some(({ alert }) => alert.alertId === last.alertId))
        untold(`the ledger has an alert to ${topic.name} that was never sent`);
      const missing = rendered && missingFor(topic, heard, rendered, record, remains);
      if (missing) untold(`${topic.name} ${missing}`);
    }
  }
  return violations;
}
/** What a topic has not heard of an article as it is shown now, in words; `undefined` for nothing. */
function missingFor(
  topic: TopicConfig,
  heard: readonly Heard[],
  rendered: RenderedRecord,
  record: ArticleRecord,
  remains: Aftermath,
): string | undefined {
  if (rendered.shown === 'nothing') return undefined;
  const last = heard.reduce<Heard | undefined>(
    (latest, one) => (latest && latest.alert.revision > one.alert.revision ? latest : one),
    undefined,
  );
  const isGone = last?.alert.change === 'kill' || last?.alert.change === 'withdraw';
  if (rendered.shown !== 'article')
    return last && !isGone ? `was not told that the story is gone (${rendered.shown})` : undefined;
  // What came in a file with others is an import, and nobody is told of it; nor are they later of what they were not told then.
  if (!record.article || cameAmongSeveral(record.id, remains)) return undefined;
  const { article } = record;
  if (!last || isGone)
    return wants(topic, article, 'new', remains.newsroom) ? 'was not told of the article' : undefined;
  const before = revisionOf(record, last.alert.revision, remains);
  const isCorrected = (record.lastOf.correction ?? 0) > last.alert.revision;
  const change = isCorrected ? 'correction' : before && changeBetween(before, article)?.kind;
  if (change === undefined) return undefined;
  const isDue = change === 'correction' || wants(topic, article, change, remains.newsroom);
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

function revisionOf(record: ArticleRecord, revision: number, { archive }: Aftermath): Article | undefined {
  if (record.revision === revision) return record.article;
  const filed = recordIn<RevisionRecord>(archive, recordKeys.revision(record.storageId, revision));
  return filed?.article;
}

function cameAmongSeveral(id: string, { history, newsroom }: Aftermath): boolean {
  return history.actions.some(
    (action) =>
      action.kind === 'upload' &&
      action.others !== undefined &&
      suppliedBy(action, newsroom.authority).some((one) => one.id === id),
  );
}
