import { SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { MachineAlert } from '../../shared/alerts/machine-body.ts';
import type { Heard } from '../simulation/find-untold.ts';
import type { AwsNewsroom } from './aws-newsroom.ts';

const MOST_RECEIVED = 10;

/** A partner that hears of everything: a queue of SQS subscribed to each of the newsroom's topics. */
export class PartnerQueues {
  readonly #newsroom: AwsNewsroom;
  /** By topic. */
  readonly #urls: ReadonlyMap<string, string>;

  private constructor(newsroom: AwsNewsroom, urls: ReadonlyMap<string, string>) {
    this.#newsroom = newsroom;
    this.#urls = urls;
  }

  static async subscribe(newsroom: AwsNewsroom): Promise<PartnerQueues> {
    const { sns, sqs } = newsroom.clients;
    const urls = new Map<string, string>();
    for (const [topic, TopicArn] of Object.entries(newsroom.topicArns)) {
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `partner-${topic}` }));
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
      await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: Attributes?.QueueArn }));
      urls.set(topic, QueueUrl);
    }
    return new PartnerQueues(newsroom, urls);
  }

  /** What each topic has told since the last time, in the order in which it came. */
  async take(): Promise<readonly Heard[]> {
    const heard: Heard[] = [];
    for (const [topic, QueueUrl] of this.#urls) {
      for (let bodies = await this.#receive(QueueUrl); bodies.length > 0; bodies = await this.#receive(QueueUrl))
        heard.push(...bodies.map((body) => ({ topic, alert: JSON.parse(JSON.parse(body).Message) as MachineAlert })));
    }
    return heard;
  }

  async #receive(QueueUrl: string): Promise<readonly string[]> {
    const { sqs } = this.#newsroom.clients;
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: MOST_RECEIVED }),
    );
    if (Messages.length > 0) {
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
    return Messages.map(({ Body = '{}' }) => Body);
  }
}
