import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Condition, ObjectHead, ObjectStore, ObjectToPut, PutResult, StoredObject } from '../../pipeline/ports.ts';
import { AwsCallError, errorCode, httpStatus } from './aws-call-error.ts';

/**
 * A bucket of S3. It must be encrypted with S3's own keys, so that an object's ETag is the MD5 of its body, and its reader must
 * hold `s3:ListBucket`: without that S3 answers 403 for an object that is not there, which is indistinguishable from a denial.
 */
export class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async get(key: string): Promise<StoredObject | undefined> {
    let found: GetObjectCommandOutput;
    try {
      found = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      return { ...headOf(found), body };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new AwsCallError(`GetObject ${this.#bucket}/${key}`, error);
    }
  }

  async head(key: string): Promise<ObjectHead | undefined> {
    try {
      return headOf(await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key })));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new AwsCallError(`HeadObject ${this.#bucket}/${key}`, error);
    }
  }

  async put(object: ObjectToPut, condition: Condition): Promise<PutResult> {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: object.key,
      Body: object.body,
      ContentType: object.contentType,
      CacheControl: object.cacheControl,
      Metadata: object.metadata,
      ...('ifMatch' in condition ? { IfMatch: condition.ifMatch } : { IfNoneMatch: condition.ifNoneMatch }),
    });
    try {
      const written = await this.#client.send(command);
      return { outcome: 'written', etag: written.ETag ?? this.etagOf(object.body) };
    } catch (error) {
      if (isConflict(error, condition)) return { outcome: 'conflict' };
      throw new AwsCallError(`PutObject ${this.#bucket}/${object.key}`, error);
    }
  }

  etagOf(body: Uint8Array): string {
    return `"${createHash('md5').update(body).digest('hex')}"`;
  }
}

function headOf(answer: {
  readonly ETag?: string | undefined;
  readonly Metadata?: Record<string, string> | undefined;
}): ObjectHead {
  return { etag: answer.ETag ?? '', metadata: answer.Metadata ?? {} };
}

/** A GET of nothing is `NoSuchKey`; a HEAD has no body to say so in, and is `NotFound`. */
function isAbsent(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'NoSuchKey' || code === 'NotFound';
}

/**
 * S3 User Guide, “Conditional write behavior”: 412 where the condition does not hold, 409 where another request to the key got
 * in between, and 404 for If-Match on nothing. A write that S3 took but whose answer was lost is 412 when the SDK repeats it:
 * the reads that follow a conflict then find it done.
 */
function isConflict(error: unknown, condition: Condition): boolean {
  const status = httpStatus(error);
  return status === 412 || status === 409 || ('ifMatch' in condition && errorCode(error) === 'NoSuchKey');
}
