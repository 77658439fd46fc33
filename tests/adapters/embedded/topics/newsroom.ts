import { DatabaseSync } from 'node:sqlite';
import { alertIdOf } from '../../../../shared/alerts/alert-id.ts';
import type { AlertMessage } from '../../../../shared/alerts/alert-message.ts';
import { wordAlert } from '../../../../shared/alerts/word-alert.ts';
import type { Article } from '../../../../shared/model/article.ts';
import type { ChangeKind } from '../../../../shared/model/change.ts';
import type { Newsroom } from '../../../../shared/model/newsroom.ts';
import { readNewsroom } from '../../../../shared/model/read-newsroom.ts';
import type { Logger } from '../../../../shared/pipeline/ports.ts';
import { anArticle } from '../../../alerts/examples.ts';

/** A newsroom with one topic for everything; each subscriber is a line of YAML. */
export function newsroomWith(...subscribers: readonly string[]): Newsroom {
  const lines = subscribers.map((subscriber) => `      - ${subscriber}`).join('\n');
  const yaml = `name: The Example Herald\nauthority: herald.example,2026\ntopics:\n  - name: everything\n    subscribers:\n${lines}\n`;
  return { ...readNewsroom(yaml), url: 'https://news.example' };
}

export const EMAIL = '{ channel: email, to: reader@example.com }';
export const SMS = '{ channel: sms, to: "+12025550123" }';

/** An alert of the example article, some of its fields changed. */
export function anAlert(
  newsroom: Newsroom,
  { change = 'new', folder = 'news', ...changed }: Partial<Article> & { change?: ChangeKind; folder?: string } = {},
): AlertMessage {
  const article = anArticle(changed);
  const alertId = alertIdOf(article.id, 'everything', article.revision, change);
  return wordAlert({ article, change, topic: 'everything', alertId, newsroom, feeds: [], folder });
}

/** A clock that stands still until it is moved. */
export function stoppedClock() {
  let ms = Date.parse('2026-01-04T09:30:00.000Z');
  return {
    now: () => new Date(ms).toISOString(),
    advance: (seconds: number) => {
      ms += seconds * 1000;
    },
  };
}

export const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

export function memoryDatabase(): DatabaseSync {
  return new DatabaseSync(':memory:');
}
