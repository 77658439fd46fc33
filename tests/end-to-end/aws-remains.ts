import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import { mapBounded } from '../../shared/pipeline/bounded.ts';
import type { Remains } from '../simulation/remains.ts';
import type { AwsNewsroom } from './aws-newsroom.ts';

const AT_ONCE = 8;

/** What lies in the newsroom's buckets. */
export async function readAwsRemains(newsroom: AwsNewsroom): Promise<Omit<Remains, 'newsroom'>> {
  return { archive: await readBucket('archive', newsroom), site: await readBucket('site', newsroom) };
}

/** Takes everything out of the archive and the site, so that another history begins with nothing. */
export async function emptyBuckets(newsroom: AwsNewsroom): Promise<void> {
  for (const bucket of ['archive', 'site'] as const) {
    const Bucket = newsroom.buckets[bucket];
    await mapBounded(await newsroom.keys(bucket), AT_ONCE, (Key) =>
      newsroom.clients.s3.send(new DeleteObjectCommand({ Bucket, Key })),
    );
  }
}

async function readBucket(bucket: 'archive' | 'site', newsroom: AwsNewsroom): Promise<MemoryObjectStore> {
  const store = new MemoryObjectStore();
  await mapBounded(await newsroom.keys(bucket), AT_ONCE, async (Key) => {
    const command = new GetObjectCommand({ Bucket: newsroom.buckets[bucket], Key });
    const { Body, ETag = '', ContentType = '', Metadata = {} } = await newsroom.clients.s3.send(command);
    const body = (await Body?.transformToByteArray()) ?? new Uint8Array();
    store.objects.set(Key, { body, etag: ETag, contentType: ContentType, metadata: Metadata });
  });
  return store;
}
