import { GetObjectCommand, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { storageIdOf } from '../../model/identity.ts';
import type { IntakeRead, IntakeStore } from '../../pipeline/ports.ts';
import { AwsCallError, errorCode, httpStatus } from './aws-call-error.ts';

/** What S3, and the SDKs in the uploader's name, say of an object that was uploaded without a media type. */
const UNSTATED: readonly unknown[] = ['binary/octet-stream', 'application/octet-stream'];

/** The intake bucket of S3, versioned: a read names the version that its event named. */
export class S3IntakeStore implements IntakeStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async read(key: string, versionId: string | undefined, maxBytes: number): Promise<IntakeRead> {
    try {
      const found = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key, VersionId: versionId }),
      );
      const size = found.ContentLength ?? 0;
      if (size > maxBytes) {
        abandon(found);
        return { outcome: 'too-large', size };
      }
      const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      return {
        outcome: 'read',
        body,
        contentType: UNSTATED.includes(found.ContentType) ? undefined : found.ContentType,
      };
    } catch (error) {
      if (isGone(error)) return { outcome: 'gone' };
      // The upload may be under an embargo, and its key say what it is about, here and in S3's own words: it is named by its hash.
      const version = versionId === undefined ? '' : ` version ${versionId}`;
      throw new AwsCallError(`GetObject ${this.#bucket} upload ${storageIdOf(key)}${version}`, error, '');
    }
  }
}

/** Closes the connection, so that the rest of the object is never sent. */
function abandon({ Body: body }: GetObjectCommandOutput): void {
  if (body && 'destroy' in body && typeof body.destroy === 'function') body.destroy();
}

/** A version that is a delete marker answers 405 (S3 API Reference, “GetObject”). */
function isGone(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'NoSuchKey' || code === 'NoSuchVersion' || httpStatus(error) === 405;
}
