import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { S3ObjectStore } from '../../../shared/adapters/aws/s3-object-store.ts';

const s3 = mockClient(S3Client);
// The whole class is mocked, and other files share it.
afterAll(() => s3.restore());
const store = new S3ObjectStore(new S3Client({ region: 'eu-west-1' }), 'archive');
const object = { key: 'feeds/all/head', body: new TextEncoder().encode('{}'), contentType: 'application/json' };
const answer = (httpStatusCode: number) => ({ message: 'no', $metadata: { httpStatusCode } });
const failure = (name: string, status: number) =>
  new S3ServiceException({ name, $fault: status >= 500 ? 'server' : 'client', ...answer(status) });

beforeEach(() => s3.reset());

describe('S3ObjectStore.put', () => {
  it('sends the condition, the headers and the metadata, and gives the new ETag', async () => {
    s3.on(PutObjectCommand).resolves({ ETag: '"new"' });
    const page = { ...object, cacheControl: 'public, max-age=30', metadata: { status: '410' } };
    expect(await store.put(page, { ifMatch: '"old"' })).toEqual({ outcome: 'written', etag: '"new"' });
    expect(await store.put(object, { ifNoneMatch: '*' })).toEqual({ outcome: 'written', etag: '"new"' });
    expect(s3.commandCalls(PutObjectCommand).map((call) => call.args[0].input)).toEqual([
      {
        Bucket: 'archive',
        Key: 'feeds/all/head',
        Body: object.body,
        ContentType: 'application/json',
        CacheControl: 'public, max-age=30',
        Metadata: { status: '410' },
        IfMatch: '"old"',
      },
      {
        Bucket: 'archive',
        Key: 'feeds/all/head',
        Body: object.body,
        ContentType: 'application/json',
        CacheControl: undefined,
        Metadata: undefined,
        IfNoneMatch: '*',
      },
    ]);
  });

  it.each([
    ['412, the condition does not hold', failure('PreconditionFailed', 412)],
    ['409, another request to the key got in between', failure('ConditionalRequestConflict', 409)],
    ['404, there is nothing to match', new NoSuchKey(answer(404))],
  ])('answers `conflict` to %s', async (_what, error) => {
    s3.on(PutObjectCommand).rejects(error);
    expect(await store.put(object, { ifMatch: '"old"' })).toEqual({ outcome: 'conflict' });
  });

  it.each([
    ['a bucket that is not there', new NoSuchBucket(answer(404)), 'NoSuchBucket', false],
    ['a denial', failure('AccessDenied', 403), 'AccessDenied', false],
    ['S3 asking for fewer requests', failure('SlowDown', 503), 'SlowDown', true],
  ])('throws for %s, saying what was tried', async (_what, error, code, retryable) => {
    s3.on(PutObjectCommand).rejects(error);
    const status = error.$metadata.httpStatusCode;
    await expect(store.put(object, { ifMatch: '"old"' })).rejects.toMatchObject({
      name: 'AwsCallError',
      code,
      retryable,
      message: `PutObject archive/feeds/all/head: ${code} (${status}): no`,
      cause: error,
    });
  });
});

describe('S3ObjectStore.get and head', () => {
  it('find nothing where S3 says that there is nothing', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey(answer(404)));
    s3.on(HeadObjectCommand).rejects(new NotFound(answer(404)));
    expect(await store.get('a')).toBeUndefined();
    expect(await store.head('a')).toBeUndefined();
  });

  it('throw for a denial, which is not the same as nothing', async () => {
    s3.on(GetObjectCommand).rejects(failure('AccessDenied', 403));
    s3.on(HeadObjectCommand).rejects(failure('403', 403));
    await expect(store.get('a')).rejects.toThrow('GetObject archive/a: AccessDenied (403): no');
    await expect(store.head('a')).rejects.toThrow('HeadObject archive/a: 403 (403): no');
  });

  it('throw for a network that does not answer, as something to try again', async () => {
    s3.on(GetObjectCommand).rejects(new Error('connect ECONNREFUSED'));
    await expect(store.get('a')).rejects.toMatchObject({ code: 'Error', retryable: true });
  });
});

describe('S3ObjectStore.list', () => {
  const inputs = () => s3.commandCalls(ListObjectsV2Command).map((call) => call.args[0].input);

  it('goes on where S3 gives fewer than it was asked for and says that there are more', async () => {
    s3.on(ListObjectsV2Command)
      .resolvesOnce({ Contents: [{ Key: 'due/1' }], NextContinuationToken: 'more' })
      .resolvesOnce({ NextContinuationToken: 'still more' })
      .resolvesOnce({ Contents: [{ Key: 'due/2' }, { Key: 'due/3' }], NextContinuationToken: 'and more' });
    expect(await store.list({ prefix: 'due/', after: 'due/0', limit: 3 })).toEqual(['due/1', 'due/2', 'due/3']);
    const asked = { Bucket: 'archive', Prefix: 'due/', StartAfter: 'due/0' };
    expect(inputs()).toEqual([
      { ...asked, MaxKeys: 3 },
      { ...asked, MaxKeys: 2, ContinuationToken: 'more' },
      { ...asked, MaxKeys: 2, ContinuationToken: 'still more' },
    ]);
  });

  it('lists folders alone, from past the one that it is to come after', async () => {
    s3.on(ListObjectsV2Command).resolves({
      CommonPrefixes: [{ Prefix: 'articles/b/' }],
      Contents: [{ Key: 'articles/x' }],
    });
    expect(await store.list({ prefix: 'articles/', after: 'articles/a/', folders: true })).toEqual(['articles/b/']);
    expect(inputs()).toEqual([
      { Bucket: 'archive', Prefix: 'articles/', Delimiter: '/', MaxKeys: 1000, StartAfter: 'articles/a0' },
    ]);
  });

  it('throws for a denial, saying what was tried', async () => {
    s3.on(ListObjectsV2Command).rejects(failure('AccessDenied', 403));
    await expect(store.list({ prefix: 'due/' })).rejects.toThrow('ListObjectsV2 archive/due/: AccessDenied (403): no');
  });
});

describe('S3ObjectStore.remove', () => {
  it('throws for a denial, saying what was tried', async () => {
    s3.on(DeleteObjectCommand).rejects(failure('AccessDenied', 403));
    await expect(store.remove('due/1')).rejects.toThrow('DeleteObject archive/due/1: AccessDenied (403): no');
  });
});

describe('S3ObjectStore.etagOf', () => {
  it('is the MD5 of the body in quotes, as S3 has it for a bucket encrypted with its own keys', () => {
    expect(store.etagOf(new TextEncoder().encode('hello'))).toBe('"5d41402abc4b2a76b9719d911017c592"');
  });
});
