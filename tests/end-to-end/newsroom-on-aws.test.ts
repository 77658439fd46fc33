import { DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageIdOf } from '../../shared/model/identity.ts';
import { STAGES, type StageName } from '../../shared/pipeline/stages.ts';
import { SKIPPED_WITHOUT_MOTO, sharedMoto } from '../adapters/aws/moto-server.ts';
import type { AwsCall } from './aws-call.ts';
import { AwsNewsroom } from './aws-newsroom.ts';
import { describePermissions } from './describe-permissions.ts';
import { s3Event } from './s3-event.ts';
import { story } from './story.ts';

const YAML = `
name: The Test Gazette
authority: gazette.example,2026
feeds: { items: 2 }
alerts: { perSecond: 1000 }
topics:
  - name: everything
  - name: international
    when: { section: International }
`;

const MINUTE_MS = 60_000;
/** Eleven that each article needs, and ten that the batch shares. */
const CALLS_EACH_IN_A_BATCH_OF_TEN = 12;

/** The id of an article that brings none, uploaded under this key without its extension. */
const articleId = (name: string) => `tag:gazette.example,2026:${name}`;

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`a newsroom on AWS${SKIPPED_WITHOUT_MOTO}`, () => {
  let newsroom: AwsNewsroom;
  /** Every call since the start, with the function that made it. */
  const made: { readonly stage: StageName; readonly call: AwsCall }[] = [];
  let nowMs = Date.now() - 60 * MINUTE_MS;

  /** Uploads a minute after whatever came before. */
  const upload = async (key: string, body: string | Uint8Array, named?: { readonly versionId: boolean }) => {
    nowMs += MINUTE_MS;
    newsroom.eventTime = new Date(nowMs).toISOString();
    await newsroom.upload(key, body, named);
  };
  const takeCalls = () => {
    const calls = newsroom.takeCalls();
    made.push(...calls);
    return calls.map(({ call }) => call);
  };
  /** What it took to come to rest; without the wakes that an earlier test asked for, which come in their own time. */
  const settledCalls = async () => {
    await newsroom.settle();
    const calls = newsroom.takeCalls();
    made.push(...calls);
    return calls.filter(({ stage }) => stage !== 'tick').map(({ call }) => call);
  };
  const servicesOf = (calls: readonly AwsCall[]) => calls.map(({ service }) => service);
  const headlinesIn = async (feed: string) => {
    const { items } = JSON.parse(await textOf(`feeds/${feed}/feed.json`));
    return items.map(({ title }: { readonly title: string }) => title);
  };
  const textOf = (path: string) => newsroom.text('site', path);
  const archived = async (key: string) => JSON.parse(await newsroom.text('archive', key));

  beforeAll(async () => {
    newsroom = await AwsNewsroom.start('Gazette', YAML, await sharedMoto());
    // The replay of the first configuration, while there is nothing to render again.
    await newsroom.replay();
    takeCalls();
  });
  afterAll(() => newsroom?.stop());

  it('makes at most 24 calls of AWS for a lone article in two feeds, told to two topics', async () => {
    await upload('desk/first.md', story('First light over the harbour'));
    const first = await settledCalls();
    await upload('desk/second.md', story('Second ferry joins the line'));
    const second = await settledCalls();
    console.log(`AWS calls for a lone article: ${first.length} (the first ever), ${second.length}`);
    expect(second.length).toBeLessThanOrEqual(24);
  });

  it('brings another configuration to every page, and nobody hears of it', async () => {
    await newsroom.redeploy(YAML.replace('The Test Gazette', 'The Evening Gazette'));
    // Whichever function is the first to run with it makes it known; here that is render.
    await newsroom.tell('render', JSON.stringify({ storageId: storageIdOf(articleId('desk/first')) }));
    await newsroom.replay();
    expect(servicesOf(takeCalls())).not.toContain('sns');
    expect(await archived('replay.json')).toMatchObject({ round: 2, reason: 'configuration', articles: 2 });
    const pages = ['articles/first-light-over-the-harbour/index.html', 'index.html'];
    for (const path of [...pages, 'feeds/all/rss.xml', 'feeds.opml'])
      expect(await textOf(path), path).toContain('The Evening Gazette');
  });

  it('makes few calls of AWS for each article of a batch of ten', async () => {
    for (let i = 0; i < 10; i++) await upload(`desk/batch-${i}.md`, story(`Number ${i} of ten stories in one go`));
    const calls = await settledCalls();
    console.log(`AWS calls for each of ten articles: ${calls.length / 10}`);
    expect(calls.length / 10).toBeLessThanOrEqual(CALLS_EACH_IN_A_BATCH_OF_TEN);
  });

  it('tells subscribers in their channel’s words, with attributes that their filters see', async () => {
    const { sns, sqs } = newsroom.clients;
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'gazette-partner' }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const filter = { urgency: [{ numeric: ['<=', 3] }], tags: ['harbour'], section: ['International'] };
    await sns.send(
      new SubscribeCommand({
        TopicArn: newsroom.topicArns.international,
        Protocol: 'sqs',
        Endpoint: Attributes?.QueueArn,
        Attributes: { FilterPolicy: JSON.stringify(filter) },
      }),
    );
    await upload('desk/urgent.md', story('Harbour closed at once', { urgency: '2', tags: '[harbour, storm]' }));
    await upload('desk/calm.md', story('Harbour opens again', { urgency: '5', tags: '[harbour]' }));
    await settledCalls();
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    const envelopes = Messages.map(({ Body = '{}' }) => JSON.parse(Body));
    expect(envelopes.map(({ Subject }) => Subject)).toEqual([expect.stringContaining('Harbour closed at once')]);
    expect(JSON.parse(envelopes[0].Message)).toMatchObject({ section: 'International', urgency: 2, change: 'new' });
    expect(envelopes[0].Message).toContain(`${newsroom.siteUrl}/articles/harbour-closed-at-once/`);
  });

  it('takes in an upload whose event names no version, and leaves an event of nothing alone', async () => {
    await upload('desk/plain.md', story('A plain upload'), { versionId: false });
    const gone = { bucket: newsroom.buckets.intake, key: 'desk/gone.md', eventTime: newsroom.eventTime } as const;
    await newsroom.tell('normalize', s3Event({ ...gone, eventName: 'ObjectCreated:Put' }));
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: newsroom.buckets.intake };
    await newsroom.tell('normalize', JSON.stringify(test));
    await settledCalls();
    expect(await textOf('articles/a-plain-upload/index.html')).toContain('A plain upload');
  });

  it('takes keys as editors write them', async () => {
    await upload('desk/späti & co + 50%.md', story('A key with everything in it'));
    await settledCalls();
    expect(await textOf('articles/a-key-with-everything-in-it/index.html')).toContain('A key with everything in it');
  });

  it('files why an upload was rejected, and again when it is uploaded once more', async () => {
    await upload('desk/junk.txt', new Uint8Array([0, 1, 2, 255, 254]));
    await settledCalls();
    await upload('desk/junk.txt', new Uint8Array([0, 1, 2, 255, 253]));
    await settledCalls();
    const record = await archived(`uploads/${storageIdOf('desk/junk.txt')}.json`);
    expect(record).toMatchObject({ key: 'desk/junk.txt', outcome: 'rejected' });
  });

  it('gives the second of two stories with one headline an address of its own', async () => {
    await upload('desk/twin-a.md', story('Twins'));
    await upload('desk/twin-b.md', story('Twins'));
    await settledCalls();
    const paths = (await newsroom.keys('site')).filter((path) => path.startsWith('articles/twins'));
    expect(paths.filter((path) => path.endsWith('index.html'))).toEqual([
      'articles/twins-2/index.html',
      'articles/twins/index.html',
    ]);
  });

  it('follows a rewrite to its new address, and turns a withdrawal into a notice that the edge learns of', async () => {
    await upload('desk/first.md', story('First light over the harbour', { slug: 'first-light' }, 'Rewritten in full.'));
    await settledCalls();
    expect(await textOf('articles/first-light/index.html')).toContain('Rewritten in full.');
    expect(await textOf('articles/first-light-over-the-harbour/index.html')).toContain('/articles/first-light/');
    nowMs += MINUTE_MS;
    newsroom.eventTime = new Date(nowMs).toISOString();
    await newsroom.remove('desk/first.md');
    const calls = await settledCalls();
    expect(calls.filter(({ service }) => service === 'cloudfront')).toHaveLength(1);
    expect(await textOf('articles/first-light/index.html')).not.toContain('Rewritten in full.');
    const { Metadata } = await newsroom.clients.s3.send(
      new HeadObjectCommand({ Bucket: newsroom.buckets.site, Key: 'articles/first-light/index.html' }),
    );
    expect(Metadata?.status).toBe('410');
  });

  it('restores a feed that is missing when the article is looked at again', async () => {
    const path = 'feeds/section-international/rss.xml';
    const before = await textOf(path);
    await newsroom.clients.s3.send(new DeleteObjectCommand({ Bucket: newsroom.buckets.site, Key: path }));
    await newsroom.tell('render', JSON.stringify({ storageId: storageIdOf(articleId('desk/twin-b')) }));
    await settledCalls();
    expect(await textOf(path)).toBe(before);
  });

  it('fills a feed up from the archive with the revision that readers know', async () => {
    // Newest first: twin-b and twin-a are shown, the plain upload stands third.
    await upload('desk/späti & co + 50%.md', story('A key with everything in it', {}, 'Not rendered yet.'));
    await newsroom.run('normalize');
    const waiting = await newsroom.hold('render');
    await newsroom.remove('desk/twin-b.md');
    await settledCalls();
    const feed = await textOf('feeds/all/rss.xml');
    expect(feed).toContain('A key with everything in it');
    expect(feed).not.toContain('Not rendered yet.');
    for (const body of waiting) await newsroom.tell('render', body);
    await settledCalls();
    expect(await textOf('feeds/all/rss.xml')).toContain('Not rendered yet.');
  });

  /** Has another write to a key come in between when `render` writes it for the `nth` time; how often it wrote. */
  const contend = (key: string, nth = 1) => {
    const writes = { count: 0 };
    const body = '<Error><Code>ConditionalRequestConflict</Code><Message>Try again.</Message></Error>';
    newsroom.stages.render.proxy.refuse = ({ method, url }) =>
      method === 'PUT' && url.includes(key) && ++writes.count === nth ? { status: 409, body } : undefined;
    return writes;
  };

  it('starts again from its reads when another write came in between', async () => {
    const writes = contend('/feeds/all/head');
    await upload('desk/contended.md', story('A contended feed'));
    await settledCalls();
    expect(writes.count).toBeGreaterThan(1);
    expect(await textOf('feeds/all/rss.xml')).toContain('A contended feed');
  });

  it('renders an article again whose record another run wrote meanwhile', async () => {
    // The first write opens the record, the second closes it.
    const writes = contend('/rendered.json', 2);
    await upload('desk/contended.md', story('A contended feed', {}, 'With 3 ferries more.'));
    await settledCalls();
    expect(writes.count).toBeGreaterThan(2);
    expect(await textOf('feeds/all/rss.xml')).toContain('With 3 ferries more.');
  });

  it('tells a topic of the gravest change since it was last told, over a cosmetic one that it was not', async () => {
    for (const body of [
      'The ferry came back.',
      'The ferry came back!',
      'The ferry sank off the pier with 12 aboard.',
    ]) {
      await upload('desk/told.md', story('A story in three steps', {}, body));
      await settledCalls();
    }
    const id = storageIdOf(articleId('desk/told'));
    const { topics } = await archived(`articles/${id}/told.json`);
    expect(topics.everything).toMatchObject({ revision: 3, change: 'update' });
    const { source } = await archived(`articles/${id}/revisions/2.json`);
    expect(source).toMatchObject({ key: 'desk/told.md', by: 'AWS:AIDAEXAMPLE' });
  });

  it('publishes an embargoed story with the tick after its time', async () => {
    const embargo = new Date(Date.now() + 10 * MINUTE_MS).toISOString();
    await upload('desk/embargo.md', story('Not before noon', { embargo }));
    await newsroom.tick();
    expect((await newsroom.keys('archive')).filter((key) => key.startsWith('due/'))).toEqual([
      `due/${embargo}/${storageIdOf(articleId('desk/embargo'))}`,
    ]);
    newsroom.aheadMs += 11 * MINUTE_MS;
    await newsroom.tick();
    takeCalls();
    expect(await textOf('feeds/all/rss.xml')).toContain('Not before noon');
    expect((await newsroom.keys('archive')).filter((key) => key.startsWith('due/'))).toEqual([]);
  });

  it('gives a feed that runs short what it once dropped, and nobody hears of it', async () => {
    newsroom.aheadMs += 20 * MINUTE_MS;
    for (const name of ['embargo', 'told', 'contended']) await newsroom.remove(`desk/${name}.md`);
    await newsroom.settle();
    takeCalls();
    await newsroom.replay();
    expect(servicesOf(takeCalls())).not.toContain('sns');
    expect(await archived('replay.json')).toMatchObject({ reason: 'dropped' });
    expect(await headlinesIn('all')).toEqual(['Twins', 'A key with everything in it']);
  });

  it.each(Object.keys(STAGES) as StageName[])(
    'leaves the reason where %s gives a message up, the latest last',
    async (stage) => {
      const receiveCount = STAGES[stage].maxReceiveCount;
      for (const body of ['junk', '{"other":"junk"}']) {
        expect(await newsroom.deliver(stage, [{ body, receiveCount }])).toEqual([body]);
      }
      const { reason } = await archived(`failures/${stage}/message-0.json`);
      expect(reason).toMatch(/^body\.\w+: found (?:nothing|“junk”), needed /);
      takeCalls();
    },
  );

  it('says nothing of an article that is not there', async () => {
    await newsroom.tell('publish', JSON.stringify({ storageId: storageIdOf('tag:nobody') }));
    expect((await settledCalls()).map(({ status }) => status)).toEqual([404]);
  });

  for (const stage of Object.keys(STAGES) as StageName[]) {
    describePermissions(
      stage,
      () => newsroom.stages[stage],
      () => made.filter((one) => one.stage === stage).flatMap(({ call }) => call.needs),
    );
  }
});
