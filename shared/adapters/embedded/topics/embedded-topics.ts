import { join } from 'node:path';
import type { AlertMessage } from '../../../alerts/alert-message.ts';
import { channelHears } from '../../../alerts/channel-hears.ts';
import type { Newsroom, SubscriberConfig } from '../../../model/newsroom.ts';
import type { Clock, Logger, PublishResult, Topics } from '../../../pipeline/ports.ts';
import { createMailDelivery } from './deliver-mail.ts';
import { createPostDelivery } from './deliver-post.ts';
import type { Deliver } from './delivery.ts';
import { createDeliveryRunner, type DeliveryRunner } from './delivery-runner.ts';
import type { Outbox, OutgoingMessage } from './outbox.ts';

export interface EmbeddedTopicsDeps {
  readonly newsroom: Newsroom;
  readonly dataDir: string;
  readonly outbox: Outbox;
  /** Where mail is sent through; absent, or empty, to keep it in files. */
  readonly smtpUrl?: string | undefined;
  /** Holds the secrets that posts are signed with, and `SMTP_FROM`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
  readonly clock: Pick<Clock, 'now'>;
}

/** The topics, and the runner that delivers what they leave in the outbox: nothing leaves before it is started. */
export interface EmbeddedTopics extends Topics, Omit<DeliveryRunner, 'wake'> {}

/** The intake folder whose alerts stay on the machine. */
const EXAMPLES_FOLDER = 'examples';

/**
 * The subscriber topics of `newsroom.yaml`. A publish files one message for each subscriber in the outbox, all in one commit, and is then
 * done: mail and posts are delivered afterwards, and survive a kill in between.
 */
export function createEmbeddedTopics(deps: EmbeddedTopicsDeps): EmbeddedTopics {
  const { newsroom, outbox, clock, logger } = deps;
  const runner = createDeliveryRunner({ outbox, deliver: deliverToSubscribers(deps), clock, logger });
  return {
    ...runner,
    publish: async (topic, messages) => {
      const subscribers = newsroom.topics.find(({ name }) => name === topic)?.subscribers;
      if (!subscribers) {
        const known = newsroom.topics.map(({ name }) => name).join(', ') || 'none';
        return messages.map(() => failedFor(`publish to topic “${topic}”: newsroom.yaml knows ${known}`, false));
      }
      const time = clock.now();
      try {
        outbox.file(
          messages.flatMap((message) => messagesTo(subscribers, topic, message, time)),
          Date.parse(time),
        );
      } catch (error) {
        return messages.map(() => failedFor(`publish to topic “${topic}”: ${String(error)}`, true));
      }
      runner.wake();
      return messages.map(() => ({ outcome: 'sent' }));
    },
  };
}

function failedFor(reason: string, retryable: boolean): PublishResult {
  return { outcome: 'failed', reason, retryable };
}

function messagesTo(
  subscribers: readonly SubscriberConfig[],
  topic: string,
  { alertId, articleId, subject, bodies, attributes, folder }: AlertMessage,
  time: string,
): readonly OutgoingMessage[] {
  return subscribers
    .filter(({ channel }) => channelHears(channel, attributes.change))
    .map(({ channel, to }) => ({
      topic,
      channel,
      recipient: to,
      subject: channel === 'sms' ? '' : subject,
      body: channel === 'https' ? withTime(bodies.https, time) : bodies[channel],
      time,
      alertId,
      articleId,
      stays: folder === EXAMPLES_FOLDER,
    }));
}

/** What is signed must say when it was sent, or an old post could be played again for ever. */
function withTime(json: string, sent: string): string {
  return JSON.stringify({ ...(JSON.parse(json) as object), sent });
}

/** Delivers by the message's channel, as long as its recipient still subscribes. */
function deliverToSubscribers({ newsroom, dataDir, smtpUrl, env, fetch }: EmbeddedTopicsDeps): Deliver {
  const subscriberOf = ({ topic, channel, recipient }: Pick<OutgoingMessage, 'topic' | 'channel' | 'recipient'>) =>
    newsroom.topics
      .find(({ name }) => name === topic)
      ?.subscribers.find((subscriber) => subscriber.channel === channel && subscriber.to === recipient);
  const mail = createMailDelivery({
    newsroom,
    folder: join(dataDir, 'outbox', 'mail'),
    smtpUrl: smtpUrl || undefined,
    from: env.SMTP_FROM || undefined,
  });
  const post = createPostDelivery({
    fetch,
    env,
    secretNameOf: (message) => {
      const subscriber = subscriberOf(message);
      return subscriber?.channel === 'https' ? subscriber.secretFrom : undefined;
    },
  });
  return async (message) => {
    if (!subscriberOf(message)) {
      return { outcome: 'failed', reason: `no longer subscribes to ${message.topic}`, retryable: false };
    }
    return message.channel === 'email' ? mail(message) : post(message);
  };
}
