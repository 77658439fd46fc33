import type { AlertFacts } from '../alerts/alert-facts.ts';
import { wordAlert } from '../alerts/word-alert.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { mapBounded } from './bounded.ts';
import type { Pace } from './pace.ts';
import { planAlerts } from './plan-alerts.ts';
import type { ArticleChanged, Clock, Logger, ObjectStore, Topics } from './ports.ts';
import { readChangesApart } from './read-changes-apart.ts';
import { CONFLICT, type Kept, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type Considered, type RenderedRecord, recordKeys, type ToldRecord, type TopicTold } from './records.ts';
import { DONE, failed, type Stage, type StageResult } from './stage.ts';
import { STAGES } from './stages.ts';

export interface PublishDeps {
  readonly archive: ObjectStore;
  readonly topics: Topics;
  readonly pace: Pace;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Who claims: an id of this process's own. `alone` says that no other process publishes, so that another's claim is a dead one's. */
  readonly claimant: { readonly id: string; readonly alone: boolean };
}

/** One article of the batch whose alerts are claimed and on their way. */
interface Sending {
  readonly storageId: string;
  readonly considered: Considered;
  readonly due: readonly AlertFacts[];
  readonly claim: Kept<ToldRecord>;
  /** What came of each alert, by topic. */
  readonly sent: Map<string, TopicTold>;
  readonly failures: string[];
}

const ARTICLES_AT_ONCE = 8;
const TOPICS_AT_ONCE = 8;
/** A claim outlives the longest run, and a little of the clocks' disagreement. */
const LEASE_MS = (STAGES.publish.timeoutSeconds + 30) * 1000;
const CLAIM_WAIT_MS = 1000;
const MAX_CLAIM_WAITS = 10;

/**
 * Tells each subscriber topic what changed since it was last told, once: the alerts are claimed in the article's ledger, sent, and recorded.
 * A crash between sending and recording has them sent again, with the same ids.
 */
export const publishStage: Stage<ArticleChanged, PublishDeps> = async (messages, deps) => {
  const storageIds = [...new Set(messages.map(({ storageId }) => storageId))];
  const results = new Map<string, StageResult>();
  const attempt = async <T>(storageId: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      results.set(storageId, failed(error, deps.logger, { stage: 'publish', article: storageId }));
      return undefined;
    }
  };
  const claimed = await mapBounded(storageIds, ARTICLES_AT_ONCE, (storageId) =>
    attempt(storageId, () => claim(storageId, deps)),
  );
  const sending = claimed.filter((one) => one !== undefined);
  await sendAll(sending, deps);
  await mapBounded(sending, ARTICLES_AT_ONCE, (one) =>
    attempt(one.storageId, async () => {
      await record(one, deps);
      if (one.failures.length > 0) throw new Error(`not told: ${one.failures.join('; ')}`);
    }),
  );
  return messages.map(({ storageId }) => results.get(storageId) ?? DONE);
};

/** Decides what is due for an article and claims it; `undefined` where nothing is. */
async function claim(storageId: string, deps: PublishDeps): Promise<Sending | undefined> {
  let waits = 0;
  return untilSettled<Sending | undefined>(`told ${storageId}`, async (tries) => {
    const rendered = (await readRecord<RenderedRecord>(deps.archive, recordKeys.rendered(storageId)))?.record;
    if (!rendered) return undefined;
    // A first revision was hardly ever told: try to create its ledger before reading.
    const kept =
      rendered.revision === 1 && tries === 0
        ? undefined
        : await readRecord<ToldRecord>(deps.archive, recordKeys.told(storageId));
    // Another run has seen the article further on: what was just read of it is out of date.
    if (kept && latestTurn(kept.record) > rendered.turn) return CONFLICT;
    if (kept && isHeld(kept.record, deps)) {
      if (++waits > MAX_CLAIM_WAITS)
        throw new Error(`another run has been telling of it since before ${deps.clock.now()}`);
      await deps.clock.sleep(CLAIM_WAIT_MS);
      return CONFLICT;
    }
    const told = kept?.record;
    const due = planAlerts(
      { rendered, told, apart: await readChangesApart(rendered, told, deps.archive) },
      deps.newsroom,
    );
    if (due.length === 0 && (told?.considered?.turn ?? 0) >= rendered.turn && !told?.claim) return undefined;
    const considered = due.length === 0 ? consideredOf(rendered) : told?.considered;
    const next: ToldRecord = {
      schema: 1,
      ...(considered ? { considered } : {}),
      topics: told?.topics ?? {},
      ...unsureOf({ ...told?.unsure, ...aboutToBeTold(due, rendered, deps) }),
      ...(due.length === 0 ? {} : { claim: claimOf(deps) }),
    };
    const etag = await writeRecord(deps.archive, recordKeys.told(storageId), next, kept);
    if (etag === undefined) return CONFLICT;
    if (due.length === 0) return undefined;
    return {
      storageId,
      considered: consideredOf(rendered),
      due,
      claim: { record: next, etag },
      sent: new Map(),
      failures: [],
    };
  });
}

function aboutToBeTold(due: readonly AlertFacts[], { revision, turn }: RenderedRecord, { clock }: PublishDeps) {
  const time = clock.now();
  return Object.fromEntries(
    due.map(({ topic, change, alertId }): [string, TopicTold] => [topic, { revision, turn, change, alertId, time }]),
  );
}

function unsureOf(unsure: NonNullable<ToldRecord['unsure']>): Pick<ToldRecord, 'unsure'> {
  return Object.keys(unsure).length === 0 ? {} : { unsure };
}

function consideredOf({ revision, turn, shown, summary }: RenderedRecord): Considered {
  const { section, tags, urgency } = summary;
  return { revision, turn, shown, tags, urgency, ...(section === undefined ? {} : { section }) };
}

/** Sends what is due, topic by topic, in bursts that the topic's pace allows. */
async function sendAll(sending: readonly Sending[], deps: PublishDeps): Promise<void> {
  const byTopic = new Map<string, { readonly one: Sending; readonly facts: AlertFacts }[]>();
  for (const one of sending) {
    for (const facts of one.due) byTopic.set(facts.topic, [...(byTopic.get(facts.topic) ?? []), { one, facts }]);
  }
  await mapBounded([...byTopic], TOPICS_AT_ONCE, async ([topic, alerts]) => {
    const burst = Math.min(MAX_BATCH, deps.pace.burst);
    for (let i = 0; i < alerts.length; i += burst) await sendBurst(topic, alerts.slice(i, i + burst), deps);
  });
}

/** The most messages that SNS takes in one call. */
const MAX_BATCH = 10;

async function sendBurst(
  topic: string,
  claimed: readonly { readonly one: Sending; readonly facts: AlertFacts }[],
  { topics, pace, clock, logger, claimant }: PublishDeps,
): Promise<void> {
  await pace.turn(topic, claimed.length);
  // Where this process stood still for longer than a claim lasts, another run has told of the article since, perhaps that it is gone.
  const now = clock.now();
  const alerts = claimed.filter(({ one }) => claimant.alone || lasts(one, now));
  for (const { one } of claimed)
    if (!claimant.alone && !lasts(one, now)) one.failures.push(`${topic}: its claim ran out`);
  if (alerts.length === 0) return;
  try {
    const results = await topics.publish(
      topic,
      alerts.map(({ facts }) => wordAlert(facts)),
    );
    alerts.forEach(({ one, facts }, i) => {
      const result = results[i];
      if (result?.outcome === 'sent') {
        one.sent.set(topic, {
          revision: one.considered.revision,
          turn: one.considered.turn,
          change: facts.change,
          alertId: facts.alertId,
          time: clock.now(),
        });
        logger.info('told', {
          stage: 'publish',
          article: one.storageId,
          revision: one.considered.revision,
          topic,
          change: facts.change,
          alertId: facts.alertId,
        });
      } else one.failures.push(`${topic}: ${result?.reason ?? 'the topic did not answer for it'}`);
    });
  } catch (error) {
    for (const { one } of alerts)
      one.failures.push(`${topic}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function lasts({ claim }: Sending, now: string): boolean {
  return (claim.record.claim?.until ?? '') > now;
}

/** Records what was sent and lets the claim go; what failed stays due. */
async function record(
  { storageId, considered, claim: claimed, sent, failures }: Sending,
  deps: PublishDeps,
): Promise<void> {
  const key = recordKeys.told(storageId);
  await untilSettled(`told ${storageId}`, async (tries) => {
    // Another run may have taken an expired claim over: its entries stay, and the later revision of each topic wins.
    const kept = tries === 0 ? claimed : await readRecord<ToldRecord>(deps.archive, key);
    const present: ToldRecord = kept?.record ?? { schema: 1, topics: {} };
    const topics = { ...present.topics };
    for (const [topic, told] of sent) {
      const before = topics[topic];
      if (before && before.turn < told.turn) await fileTold(storageId, topic, before, deps.archive);
      if ((before?.turn ?? 0) <= told.turn) topics[topic] = told;
    }
    const { claim: held, considered: seen, unsure = {}, ...rest } = present;
    const stillUnsure = Object.entries(unsure).filter(([topic, { turn }]) => (topics[topic]?.turn ?? 0) < turn);
    const mine = held?.by === claimed.record.claim?.by && held?.until === claimed.record.claim?.until;
    const nowSeen = failures.length === 0 && (seen?.turn ?? 0) <= considered.turn ? considered : seen;
    const next: ToldRecord = {
      ...rest,
      ...(nowSeen ? { considered: nowSeen } : {}),
      topics,
      ...unsureOf(Object.fromEntries(stillUnsure)),
      ...(held && !mine ? { claim: held } : {}),
    };
    return (await writeRecord(deps.archive, key, next, kept)) === undefined ? CONFLICT : 'recorded';
  });
}

/** Keeps what a topic was told for the article's history. Whoever comes second finds the very same there. */
async function fileTold(storageId: string, topic: string, told: TopicTold, archive: ObjectStore): Promise<void> {
  await writeRecord(archive, recordKeys.toldBefore(storageId, told.turn, topic), told, undefined);
}

function claimOf({ claimant, clock }: PublishDeps): NonNullable<ToldRecord['claim']> {
  return { by: claimant.id, until: new Date(Date.parse(clock.now()) + LEASE_MS).toISOString() };
}

/** How far any run had seen the article come when it last wrote the ledger. */
function latestTurn({ considered, topics, unsure = {} }: ToldRecord): number {
  const known = [...Object.values(topics), ...Object.values(unsure)].map(({ turn }) => turn);
  return Math.max(considered?.turn ?? 0, ...known);
}

/** Whether another run is telling of the article at this moment. */
function isHeld({ claim: held }: ToldRecord, { claimant, clock }: PublishDeps): boolean {
  if (!held || (claimant.alone && held.by !== claimant.id)) return false;
  return held.until > clock.now();
}
