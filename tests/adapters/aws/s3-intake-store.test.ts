import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { S3IntakeStore } from '../../../shared/adapters/aws/s3-intake-store.ts';
import { storageIdOf } from '../../../shared/model/identity.ts';

const s3 = mockClient(S3Client);
// The whole class is mocked, and other files share it.
afterAll(() => s3.restore());
const intake = new S3IntakeStore(new S3Client({ region: 'eu-west-1' }), 'intake');
const failure = (name: string, httpStatusCode: number, message = 'no') =>
  new S3ServiceException({ name, $fault: 'client', message, $metadata: { httpStatusCode } });

/** A stream as the SDK hands it out, as far as the store uses it. */
const sdkBody = (stream: Readable) =>
  Object.assign(stream, {
    transformToByteArray: async () => new Uint8Array(await buffer(stream)),
  }) as unknown as NonNullable<GetObjectCommandOutput['Body']>;

beforeEach(() => s3.reset());

it('reads the version that the event named, with its media type', async () => {
  const body = Readable.from([Buffer.from('Ferry '), Buffer.from('returns')]);
  s3.on(GetObjectCommand).resolves({ Body: sdkBody(body), ContentLength: 13, ContentType: 'text/plain' });
  expect(await intake.read('a/b.txt', 'v1', 100)).toEqual({
    outcome: 'read',
    body: new TextEncoder().encode('Ferry returns'),
    contentType: 'text/plain',
  });
  expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual({
    Bucket: 'intake',
    Key: 'a/b.txt',
    VersionId: 'v1',
  });
});

it.each(['binary/octet-stream', 'application/octet-stream'])('takes %s for no media type at all', async (unstated) => {
  s3.on(GetObjectCommand).resolves({ ContentLength: 0, ContentType: unstated });
  expect(await intake.read('a.txt', undefined, 100)).toEqual({
    outcome: 'read',
    body: new Uint8Array(),
    contentType: undefined,
  });
});

it('reads nothing of a file that is too large, and closes its connection', async () => {
  let chunks = 0;
  const body = new Readable({ read: () => void chunks++ });
  s3.on(GetObjectCommand).resolves({ Body: sdkBody(body), ContentLength: 101 });
  expect(await intake.read('a.txt', undefined, 100)).toEqual({ outcome: 'too-large', size: 101 });
  expect({ chunks, closed: body.destroyed }).toEqual({ chunks: 0, closed: true });
});

it.each([
  ['an object', new NoSuchKey({ message: 'no', $metadata: { httpStatusCode: 404 } })],
  ['a version', failure('NoSuchVersion', 404)],
  ['a version that is a delete marker', failure('MethodNotAllowed', 405)],
])('says `gone` of %s that is not there', async (_what, error) => {
  s3.on(GetObjectCommand).rejects(error);
  expect(await intake.read('a.txt', 'v1', 100)).toEqual({ outcome: 'gone' });
});

it('throws for a denial, naming the version, and the upload by its hash: its key may say what is under an embargo', async () => {
  const message = 'not authorized to perform s3:GetObject on arn:aws:s3:::intake/desk/secret merger.txt';
  s3.on(GetObjectCommand).rejects(failure('AccessDenied', 403, message));
  await expect(intake.read('desk/secret merger.txt', 'v1', 100)).rejects.toMatchObject({
    message: `GetObject intake upload ${storageIdOf('desk/secret merger.txt')} version v1: AccessDenied (403)`,
    code: 'AccessDenied',
    retryable: false,
  });
});
