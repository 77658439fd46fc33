import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SKIPPED_WITHOUT_MOTO, sharedMoto } from '../adapters/aws/moto-server.ts';
import { AwsNewsroom } from './aws-newsroom.ts';
import { story } from './story.ts';

const YAML = `
name: The Test Courier
authority: courier.example,2026
alerts: { perSecond: 1000 }
topics:
  - name: everything
`;
const MINUTE_MS = 60_000;
const DUE_MS = 30 * MINUTE_MS;
const WORDS = ['Harbour sold', 'harbour-sold', 'for 40 million', 'deal-4711', 'secret-pier', 'Merger'];

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`the clock on AWS${SKIPPED_WITHOUT_MOTO}`, () => {
  let newsroom: AwsNewsroom;
  let partnerUrl = '';

  /** What a machine that subscribes to everything was told. */
  const heard = async () => {
    const { Messages = [] } = await newsroom.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: partnerUrl, MaxNumberOfMessages: 10 }),
    );
    return Messages.map(({ Body = '{}' }) => JSON.parse(JSON.parse(Body).Message)).map(({ change, headline }) => [
      change,
      headline,
    ]);
  };
  const inTime = (ms: number) => new Date(Date.now() + newsroom.aheadMs + ms).toISOString();
  const upload = async (key: string, body: string) => {
    newsroom.eventTime = inTime(0);
    await newsroom.upload(key, body);
    await newsroom.settle();
  };
  /** Everything that the public may come to see, and everything that was logged. */
  const seen = async () => {
    const paths = await newsroom.keys('site');
    const texts = await Promise.all(paths.map((path) => newsroom.text('site', path)));
    return [...paths, ...texts, newsroom.log()].join('\n');
  };

  beforeAll(async () => {
    newsroom = await AwsNewsroom.start('Courier', YAML, await sharedMoto());
    const { sns, sqs } = newsroom.clients;
    // What was heard once is not heard again, however slow the machine.
    const Attributes = { VisibilityTimeout: '43200' };
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'courier-partner', Attributes }));
    const queue = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const Endpoint = queue.Attributes?.QueueArn;
    const subscription = { TopicArn: newsroom.topicArns.everything, Protocol: 'sqs', Endpoint };
    await sns.send(new SubscribeCommand(subscription));
    partnerUrl = QueueUrl;
    // The replay of the first configuration, while there is nothing to render again.
    await newsroom.replay();
  });
  afterAll(() => newsroom?.stop());

  it('lets nothing of an embargoed story out before its time, in no object, feed, alert or line of a log', async () => {
    await upload('desk/open.md', story('The ferry is back'));
    expect(await heard()).toEqual([['new', 'The ferry is back']]);
    const embargo = inTime(DUE_MS);
    const fields = { embargo, tags: '[Merger]', image: 'https://courier.example/secret-pier.jpg' };
    const before = await seen();
    await upload('secret/deal-4711.md', story('Harbour sold', fields, 'It went for 30 million on Monday.'));
    await upload('secret/deal-4711.md', story('Harbour sold', fields, 'It went for 40 million on Monday.'));
    await newsroom.tick();
    newsroom.aheadMs += DUE_MS - MINUTE_MS;
    await newsroom.tick();
    const still = await seen();
    expect(WORDS.filter((word) => still.includes(word))).toEqual([]);
    expect(still.length).toBeGreaterThan(before.length);
    expect(await heard()).toEqual([]);
  });

  it('publishes it with the first tick after its time, as it was last revised', async () => {
    newsroom.aheadMs += 2 * MINUTE_MS;
    await newsroom.tick();
    const page = await newsroom.text('site', 'articles/harbour-sold/index.html');
    expect(page).toContain('It went for 40 million on Monday.');
    expect(await newsroom.text('site', 'feeds/section-international/rss.xml')).toContain('Harbour sold');
    expect(await heard()).toEqual([['new', 'Harbour sold']]);
    // Each of the words does come out now: the silence before was one.
    const now = await seen();
    expect(WORDS.filter((word) => now.includes(word))).toEqual(WORDS);
  });

  it('takes a story off when it expires, and tells machines', async () => {
    await upload('desk/offer.md', story('An offer for a day', { expires: inTime(DUE_MS) }));
    expect(await newsroom.text('site', 'feeds/all/rss.xml')).toContain('An offer for a day');
    expect(await heard()).toEqual([['new', 'An offer for a day']]);
    newsroom.aheadMs += DUE_MS + MINUTE_MS;
    await newsroom.tick();
    const Key = 'articles/an-offer-for-a-day/index.html';
    const { Metadata } = await newsroom.clients.s3.send(new HeadObjectCommand({ Bucket: newsroom.buckets.site, Key }));
    expect(Metadata?.status).toBe('410');
    expect(await newsroom.text('site', Key)).not.toContain('The ferry came back on Sunday.');
    expect(await newsroom.text('site', 'feeds/all/rss.xml')).not.toContain('An offer for a day');
    expect((await heard()).map(([change]) => change)).toEqual(['withdraw']);
  });

  it('costs five calls when nothing is due', async () => {
    newsroom.takeCalls();
    expect(await newsroom.deliver('tick', [{ body: '{}' }])).toEqual([]);
    const { archive } = newsroom.buckets;
    expect(newsroom.takeCalls().map(({ stage, call }) => `${stage}: ${call.what}`)).toEqual([
      `tick: GetObject ${archive}/clock.json`,
      `tick: PutObject ${archive}/clock.json`,
      `tick: ListObjectsV2 ${archive}/due/`,
      `tick: GetObject ${archive}/configuration.json`,
      `tick: GetObject ${archive}/replay.json`,
    ]);
  });

  it('asks to be woken for what falls due before the next tick', async () => {
    const embargo = inTime(MINUTE_MS);
    await upload('desk/soon.md', story('In a minute', { embargo }));
    newsroom.takeCalls();
    await newsroom.tick();
    const sent = newsroom.takeCalls().filter(({ stage }) => stage === 'tick');
    expect(sent.map(({ call }) => call.what)).toContainEqual(expect.stringMatching(/^SendMessageBatch .*TickQueue/));
  });
});
