import type { DatabaseSync } from 'node:sqlite';
import type { Channel } from '../../../model/newsroom.ts';
import { addColumn } from '../add-column.ts';
import { transaction } from '../database.ts';

/**
 * What became of a message: `waiting` for its first or next try, `delivered` to a server that took it, `failed` for good, or `kept`
 * here because there is nowhere to send it (SMS, mail without an SMTP server, the examples).
 */
export type OutboxState = 'waiting' | 'delivered' | 'failed' | 'kept';

/** One message to one subscriber, as `GET /outbox` shows it. */
export interface OutboxEntry {
  readonly topic: string;
  readonly channel: Channel;
  readonly recipient: string;
  /** Empty for SMS, which has none. */
  readonly subject: string;
  readonly body: string;
  /** When the topic was told. ISO 8601, UTC. */
  readonly time: string;
  readonly alertId: string;
  readonly state: OutboxState;
  readonly tries: number;
  /** Where it lies, who took it or why it failed; empty while nothing was tried. */
  readonly detail: string;
}

/** A message to one subscriber as a topic leaves it. */
export interface OutgoingMessage extends Omit<OutboxEntry, 'state' | 'tries' | 'detail'> {
  /** The article's, as programs get it. */
  readonly articleId: string;
  /** True for what must not leave the machine. */
  readonly stays: boolean;
}

/** A message that is to be tried. */
export interface WaitingMessage extends OutgoingMessage {
  readonly id: number;
  /** Of e-mail: the alerts of the same article that the topic sent the same address before, oldest first; at most the first and the latest nine. */
  readonly earlier: readonly string[];
  /** How often it was tried before. */
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly due: number;
}

/** What a try came to. */
export interface Tried {
  readonly state: OutboxState;
  readonly detail: string;
  /** Milliseconds since 1970; when to try again, where `state` is `waiting`. */
  readonly due?: number;
}

/** Every message that left through a subscriber topic, in the engine's database. */
export interface Outbox {
  /**
   * Files messages, all in one commit, to be tried from `due` on (milliseconds since 1970), and none before an earlier one on the same article to
   * the same recipient. An alert that its recipient has already stays as it is.
   */
  readonly file: (messages: readonly OutgoingMessage[], due: number) => void;
  /** Newest first; all of them where no limit is given. */
  readonly list: (limit?: number) => readonly OutboxEntry[];
  /** The waiting message that is or falls due first, of those whose recipient is not among `busy`. */
  readonly next: (busy: ReadonlySet<string>) => WaitingMessage | undefined;
  /** Notes what a try came to. Where it will be tried again, what was filed later on the same article waits for it: a correction must not come before the news. */
  readonly settle: (id: number, tried: Tried) => void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, alert_id TEXT NOT NULL, topic TEXT NOT NULL, channel TEXT NOT NULL,
    recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, time TEXT NOT NULL, stays INTEGER NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, detail TEXT NOT NULL DEFAULT '',
    UNIQUE (alert_id, channel, recipient)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox (recipient, due, id) WHERE state = 'waiting';
`;
const ARTICLE_INDEX = `
  CREATE INDEX IF NOT EXISTS outbox_of_article ON outbox (article_id, recipient, channel, id)`;

const FIELDS = 'alert_id AS alertId, topic, channel, recipient, subject, body, time, state, tries, detail';

/** Steps from recipient to recipient along the index, so that the cost grows with the recipients, not with what waits for each. */
const NEXT = `
  WITH RECURSIVE lane (recipient) AS (
    SELECT min(recipient) FROM outbox WHERE state = 'waiting'
    UNION ALL
    SELECT (SELECT min(recipient) FROM outbox WHERE state = 'waiting' AND recipient > lane.recipient)
    FROM lane WHERE lane.recipient IS NOT NULL
  ), first (id) AS (
    SELECT (SELECT id FROM outbox WHERE state = 'waiting' AND recipient = lane.recipient ORDER BY due, id LIMIT 1)
    FROM lane WHERE lane.recipient NOT IN (SELECT value FROM json_each(?))
  )
  SELECT ${FIELDS}, article_id AS articleId, id, stays, due FROM outbox WHERE id IN (SELECT id FROM first) ORDER BY due, id LIMIT 1`;

/** The first, and the latest nine: a long list of references may be cut in the middle (RFC 5322, section 3.6.4, asks for a line of at most 998 characters). */
const EARLIER = `
  WITH mail AS (
    SELECT id, alert_id FROM outbox WHERE channel = 'email' AND article_id = ?1 AND recipient = ?2 AND topic = ?3 AND id < ?4
  )
  SELECT alert_id AS alertId FROM mail
  WHERE id = (SELECT min(id) FROM mail) OR id IN (SELECT id FROM mail ORDER BY id DESC LIMIT 9) ORDER BY id LIMIT 10`;

/** The outbox in `database`, its table made where it is missing. */
export function openOutbox(database: DatabaseSync): Outbox {
  database.exec(SCHEMA);
  // What an earlier version sent stands alone.
  addColumn(database, 'outbox', "article_id TEXT NOT NULL DEFAULT ''");
  database.exec(ARTICLE_INDEX);
  const insert = database.prepare(
    `INSERT INTO outbox (alert_id, article_id, topic, channel, recipient, subject, body, time, stays, state, due)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, max(?11, ifnull((
       SELECT max(due) FROM outbox INDEXED BY outbox_of_article
       WHERE article_id = ?2 AND article_id <> '' AND recipient = ?5 AND channel = ?4 AND state = 'waiting'
     ), 0))) ON CONFLICT DO NOTHING`,
  );
  const holdLater = database.prepare(
    `UPDATE outbox SET due = ?2 FROM (SELECT id, article_id, recipient, channel FROM outbox WHERE id = ?1) AS tried
     WHERE outbox.article_id = tried.article_id AND outbox.article_id <> '' AND outbox.recipient = tried.recipient
       AND outbox.channel = tried.channel AND outbox.id > tried.id AND outbox.state = 'waiting' AND outbox.due < ?2`,
  );
  const selectNewest = database.prepare(`SELECT ${FIELDS} FROM outbox ORDER BY id DESC LIMIT ?`);
  const selectNext = database.prepare(NEXT);
  const selectEarlier = database.prepare(EARLIER);
  const update = database.prepare('UPDATE outbox SET state = ?, detail = ?, due = ?, tries = tries + 1 WHERE id = ?');
  const earlierMails = ({ channel, articleId, recipient, topic, id }: WaitingMessage): readonly string[] => {
    if (channel !== 'email' || articleId === '') return [];
    const rows = selectEarlier.all(articleId, recipient, topic, id) as unknown as { readonly alertId: string }[];
    return rows.map(({ alertId }) => alertId);
  };

  return {
    file: (messages, due) =>
      transaction(database, () => {
        for (const message of messages) {
          const { alertId, articleId, topic, channel, recipient, subject, body, time, stays } = message;
          insert.run(
            alertId,
            articleId,
            topic,
            channel,
            recipient,
            subject,
            body,
            time,
            Number(stays),
            firstState(message),
            due,
          );
        }
      }),
    list: (limit = -1) => selectNewest.all(limit) as unknown as OutboxEntry[],
    next: (busy) => {
      const row = selectNext.get(JSON.stringify([...busy])) as (WaitingMessage & { stays: unknown }) | undefined;
      return row && { ...row, stays: Number(row.stays) === 1, earlier: earlierMails(row) };
    },
    settle: (id, { state, detail, due = 0 }) =>
      transaction(database, () => {
        update.run(state, detail, due, id);
        if (state === 'waiting') holdLater.run(id, due);
      }),
  };
}

/** Mail is always written to a file, if nothing else; for the rest there may be nothing to do. */
function firstState({ channel, stays }: OutgoingMessage): OutboxState {
  return channel === 'email' || (channel === 'https' && !stays) ? 'waiting' : 'kept';
}
