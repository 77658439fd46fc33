import { describe, expect, it } from 'vitest';
import { decodeS3Event } from '../../../functions/normalize/decode-s3-event.ts';

/** A record as S3 sends it for a versioned bucket (Amazon S3 User Guide, “Event message structure”). */
function record(object: Readonly<Record<string, unknown>> = {}, rest: Readonly<Record<string, unknown>> = {}) {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'eu-west-1',
    eventTime: '2026-01-04T09:30:00.123Z',
    eventName: 'ObjectCreated:Put',
    userIdentity: { principalId: 'AWS:AIDAEXAMPLE' },
    requestParameters: { sourceIPAddress: '192.0.2.1' },
    responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'uploads',
      bucket: { name: 'intake', ownerIdentity: { principalId: 'A3' }, arn: 'arn:aws:s3:::intake' },
      object: {
        key: 'examples/ferry.txt',
        size: 1024,
        eTag: 'd41d8cd98f00b204e9800998ecf8427e',
        versionId: '096fKKXTRTtl3on89fVO.nfljtsv6qko',
        sequencer: '0055AED6DCD90281E5',
        ...object,
      },
    },
    ...rest,
  };
}
const body = (...records: readonly unknown[]) => JSON.stringify({ Records: records });
const keyOf = (key: unknown) => decodeS3Event(body(record({ key })))[0]?.stamp.key;

describe('an S3 event', () => {
  it('gives the upload, with the version, size and order that S3 names', () => {
    expect(decodeS3Event(body(record()))).toEqual([
      {
        kind: 'put',
        stamp: {
          key: 'examples/ferry.txt',
          eventTime: '2026-01-04T09:30:00.123Z',
          sequencer: '0055AED6DCD90281E5',
          by: 'AWS:AIDAEXAMPLE',
        },
        versionId: '096fKKXTRTtl3on89fVO.nfljtsv6qko',
        size: 1024,
      },
    ]);
  });

  it('may lack version, size and sequencer', () => {
    const bare = { versionId: undefined, size: undefined, sequencer: undefined };
    expect(decodeS3Event(body(record(bare, { userIdentity: undefined })))).toEqual([
      { kind: 'put', stamp: { key: 'examples/ferry.txt', eventTime: '2026-01-04T09:30:00.123Z' } },
    ]);
    expect(decodeS3Event(body(record({ versionId: '', size: null, sequencer: '' })))).toEqual(
      decodeS3Event(body(record(bare))),
    );
  });

  it.each(['ObjectCreated:Put', 'ObjectRemoved:DeleteMarkerCreated'])(
    'named %s says whose doing it was',
    (eventName) => {
      const byOf = (userIdentity: unknown) =>
        decodeS3Event(body(record({}, { eventName, userIdentity }))).map(({ stamp }) => stamp.by);
      expect(byOf({ principalId: 'AWS:AROAEXAMPLE:ada@herald.news' })).toEqual(['AWS:AROAEXAMPLE:ada@herald.news']);
      expect(byOf({ principalId: `AWS:${'x'.repeat(1000)}` })).toEqual([`AWS:${'x'.repeat(136)}`]);
      expect(byOf({ principalId: 'a\u0000b\u001b[31m\ud800' })).toEqual(['ab[31m\ufffd']);
      for (const unsaid of [undefined, null, 'AWS', {}, { principalId: '' }, { principalId: 7 }]) {
        expect(byOf(unsaid)).toEqual([undefined]);
      }
    },
  );

  it('may hold several records, taken in their order', () => {
    const events = decodeS3Event(
      body(record({ key: 'a.txt' }), record({ key: 'b.txt' }, { eventName: 'ObjectRemoved:DeleteMarkerCreated' })),
    );
    expect(events.map(({ kind, stamp }) => [kind, stamp.key])).toEqual([
      ['put', 'a.txt'],
      ['delete', 'b.txt'],
    ]);
  });

  it.each([
    ['ObjectCreated:Put', 'put'],
    ['ObjectCreated:Post', 'put'],
    ['ObjectCreated:Copy', 'put'],
    ['ObjectCreated:CompleteMultipartUpload', 'put'],
    ['s3:ObjectCreated:Put', 'put'],
    ['ObjectRemoved:Delete', 'delete'],
    ['ObjectRemoved:DeleteMarkerCreated', 'delete'],
  ])('named %s is a %s', (eventName, kind) => {
    expect(decodeS3Event(body(record({}, { eventName }))).map((event) => event.kind)).toEqual([kind]);
  });

  it.each([
    'LifecycleExpiration:Delete',
    'LifecycleExpiration:DeleteMarkerCreated',
    'ObjectTagging:Put',
    'ObjectRestore:Completed',
    'Replication:OperationMissedThreshold',
  ])('named %s is nobody’s upload and is left alone', (eventName) => {
    expect(decodeS3Event(body(record({}, { eventName })))).toEqual([]);
  });

  it('of a folder marker is left alone', () => {
    expect(decodeS3Event(body(record({ key: 'examples/', size: 0 })))).toEqual([]);
  });

  it('that only tests the notification is left alone', () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2026-01-04T09:30:00.000Z', Bucket: 'intake' };
    expect(decodeS3Event(JSON.stringify(test))).toEqual([]);
  });

  it('without records gives none', () => {
    expect(decodeS3Event(body())).toEqual([]);
  });

  it('has its time told to the millisecond in UTC', () => {
    const [event] = decodeS3Event(body(record({}, { eventTime: '2026-01-04T10:30:00+01:00' })));
    expect(event?.stamp.eventTime).toBe('2026-01-04T09:30:00.000Z');
  });
});

describe('a key', () => {
  it.each([
    ['a+b.txt', 'a b.txt'],
    ['a%2Bb.txt', 'a+b.txt'],
    ['a%2520b.txt', 'a%20b.txt'],
    ['desk%2Fferry.txt', 'desk/ferry.txt'],
    ['%E5%A0%B1%E9%81%93/caf%C3%A9.md', '報道/café.md'],
    ['%F0%9F%93%B0.txt', '📰.txt'],
    ['..%2F..%2Fetc/passwd', '../../etc/passwd'],
  ])('written %s is %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });
});

describe('what is no S3 event', () => {
  it.each([
    ['', 'body: found “”, needed JSON'],
    ['not json', 'body: found “not json”, needed JSON'],
    ['null', 'body: found null, needed an object'],
    ['[]', 'body: found [], needed an object'],
    ['{}', 'body.Records: found nothing, needed a list of S3 event records'],
    ['{"Records":{}}', 'body.Records: found {}, needed a list of S3 event records'],
    [body(1), 'body.Records[0]: found 1, needed an object'],
    [body(record(), { eventSource: 'aws:sns' }), 'body.Records[1].eventSource: found “aws:sns”, needed “aws:s3”'],
    [body(record({}, { eventName: 7 })), 'body.Records[0].eventName: found 7, needed an S3 event name'],
    [body(record({}, { s3: undefined })), 'body.Records[0].s3: found nothing, needed an object'],
    [body(record({}, { s3: {} })), 'body.Records[0].s3.object: found nothing, needed an object'],
    [body(record({ key: '' })), 'body.Records[0].s3.object.key: found “”, needed an object key'],
    [
      body(record({ key: '%E9.txt' })),
      'body.Records[0].s3.object.key: found “%E9.txt”, needed a key encoded as in a form, in UTF-8',
    ],
    [
      body(record({ sequencer: 'xyz' })),
      'body.Records[0].s3.object.sequencer: found “xyz”, needed hexadecimal digits or nothing',
    ],
    [
      body(record({ versionId: 'a b' })),
      'body.Records[0].s3.object.versionId: found “a b”, needed a version id or nothing',
    ],
    [body(record({ size: -1 })), 'body.Records[0].s3.object.size: found -1, needed a number of bytes or nothing'],
    [
      body(record({}, { eventTime: 'yesterday' })),
      'body.Records[0].eventTime: found “yesterday”, needed a time such as 2026-01-04T09:30:00.000Z',
    ],
    [
      body(record({}, { eventTime: '2026-13-04T09:30:00Z' })),
      'body.Records[0].eventTime: found “2026-13-04T09:30:00Z”, needed a time such as 2026-01-04T09:30:00.000Z',
    ],
  ])('is refused with its place: %s', (rawBody, message) => {
    expect(() => decodeS3Event(rawBody)).toThrow(message);
  });

  it('is quoted no further than 80 characters', () => {
    expect(() => decodeS3Event('x'.repeat(1_000_000))).toThrow(`body: found “${'x'.repeat(77)}…”, needed JSON`);
  });
});
