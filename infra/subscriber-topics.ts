import { type CfnTopic, type ITopicSubscription, SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SmsSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Annotations, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { UNHEARD_BY_READERS } from '../shared/model/change.ts';
import type { NewsroomConfig, SubscriberConfig } from '../shared/model/newsroom.ts';
import { SettingError } from './read-settings.ts';
import { isReservedAddress } from './reserved-address.ts';

/** What the publish function's environment leaves for the topics' names: Lambda allows 4 KiB for all of it. */
const MAX_NAMES_BYTES = 3_300;
/** What CloudFormation adds to a stack's name and a logical id to make a topic's name: two hyphens and 12 characters. */
const GENERATED_BYTES = 14;

/**
 * The topics of `newsroom.yaml` and their declared subscribers. Encrypted by nothing but TLS on the way: SNS has no keys of its own,
 * and alarms and other accounts cannot publish through the default KMS key. A topic is kept when it is removed from the
 * configuration or with the stack: its readers confirmed their subscriptions by hand.
 */
export class SubscriberTopics extends Construct {
  readonly topics: ReadonlyMap<string, Topic>;

  constructor(scope: Construct, id: string, newsroom: NewsroomConfig) {
    super(scope, id);
    this.topics = new Map(newsroom.topics.map((config) => [config.name, this.#addTopic(config, newsroom)]));
    this.#requireRoom();
  }

  /** What the publish function finds the topics by: their names in SNS by their names here, and what stands before them in an ARN. */
  environment(): Readonly<Record<'TOPIC_NAMES' | 'TOPIC_ARN_PREFIX', string>> {
    const names = Object.fromEntries([...this.topics].map(([name, topic]) => [name, topic.topicName]));
    const stack = Stack.of(this);
    return {
      TOPIC_NAMES: stack.toJsonString(names),
      TOPIC_ARN_PREFIX: `arn:${stack.partition}:sns:${stack.region}:${stack.account}:`,
    };
  }

  /** Throws where the topics' names would not fit the function's environment. */
  #requireRoom(): void {
    const stack = Stack.of(this);
    const bytes = [...this.topics].reduce((sum, [name, topic]) => {
      const logicalId = stack.getLogicalId(topic.node.defaultChild as CfnTopic);
      return sum + `"${name}":"${stack.stackName}${logicalId}",`.length + GENERATED_BYTES;
    }, 0);
    if (bytes <= MAX_NAMES_BYTES) return;
    const found = `found ${this.topics.size}, whose names take ${bytes} bytes`;
    throw new SettingError(
      `newsroom.yaml: topics: ${found}, needed at most ${MAX_NAMES_BYTES}: use fewer topics or shorter names, the stack’s name included`,
    );
  }

  #addTopic(config: NewsroomConfig['topics'][number], newsroom: NewsroomConfig): Topic {
    const topic = new Topic(this, config.name, { displayName: newsroom.name, enforceSSL: true });
    topic.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const subscriber of config.subscribers) {
      if (isReservedAddress(subscriber)) {
        const notice = `Topic “${config.name}”: ${subscriber.to} is an address reserved for examples and is not subscribed.`;
        Annotations.of(this).addInfo(notice);
      } else {
        topic.addSubscription(subscriptionOf(subscriber));
      }
    }
    return topic;
  }
}

function subscriptionOf({ channel, to }: SubscriberConfig): ITopicSubscription {
  switch (channel) {
    case 'email':
      return new EmailSubscription(to, { filterPolicy: heardByReaders() });
    case 'sms':
      return new SmsSubscription(to, { filterPolicy: heardByReaders() });
    case 'https':
      return new UrlSubscription(to);
  }
}

/** Keeps from readers what only machines are told of. */
function heardByReaders(): Record<string, SubscriptionFilter> {
  return { change: SubscriptionFilter.stringFilter({ denylist: [...UNHEARD_BY_READERS] }) };
}
