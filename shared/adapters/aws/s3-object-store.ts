import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import {
  type Condition,
  type ListQuery,
  MAX_LISTED,
  type ObjectHead,
  type ObjectStore,
  type ObjectToPut,
  type PutResult,
  type StoredObject,
} from '../../pipeline/ports.ts';
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

  async list({ prefix, after, limit = MAX_LISTED, folders = false }: ListQuery): Promise<readonly string[]> {
    const listed: string[] = [];
    let next: string | undefined;
    // S3 may give fewer than it was asked for, and say that there are more.
    do {
      const command = new ListObjectsV2Command({
        Bucket: this.#bucket,
        Prefix: prefix,
        MaxKeys: limit - listed.length,
        ...(after === undefined ? {} : { StartAfter: folders ? pastFolder(after) : after }),
        ...(folders ? { Delimiter: '/' } : {}),
        ...(next === undefined ? {} : { ContinuationToken: next }),
      });
      try {
        const { Contents = [], CommonPrefixes = [], NextContinuationToken } = await this.#client.send(command);
        const names = folders ? CommonPrefixes.map(({ Prefix }) => Prefix) : Contents.map(({ Key }) => Key);
        listed.push(...names.filter((name) => name !== undefined));
        next = NextContinuationToken;
      } catch (error) {
        throw new AwsCallError(`ListObjectsV2 ${this.#bucket}/${prefix}`, error);
      }
    } while (next !== undefined && listed.length < limit);
    return listed;
  }

  async remove(key: string): Promise<void> {
    try {
      await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
    } catch (error) {
      throw new AwsCallError(`DeleteObject ${this.#bucket}/${key}`, error);
    }
  }

  etagOf(body: Uint8Array): string {
    return `"${createHash('md5').update(body).digest('hex')}"`;
  }
}

/** S3 starts after a key: what lies in a folder comes after the folder's own name, and before it with `0`, the sign after `/`. */
function pastFolder(folder: string): string {
  return folder.endsWith('/') ? `${folder.slice(0, -1)}0` : folder;
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
