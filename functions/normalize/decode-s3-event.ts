import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { decodeTime } from '../decode-time.ts';
import { EnvelopeError, fieldsOf, parseBody } from '../envelope-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The uploads and deletions that one queue message tells of (Amazon S3 User Guide, “Event message structure”). S3's test event,
 * folder markers, expirations and every other event that is no editor's doing give none. Throws `EnvelopeError` for anything else.
 */
export function decodeS3Event(rawBody: string): readonly UploadEvent[] {
  const body = fieldsOf(parseBody(rawBody), '');
  // Sent once, when the bucket's notification is set up.
  if (body.Event === 's3:TestEvent') return [];
  const { Records: records } = body;
  if (!Array.isArray(records)) throw new EnvelopeError('Records', records, 'a list of S3 event records');
  return records.flatMap((record, index) => decodeRecord(record, `Records[${index}]`));
}

function decodeRecord(value: unknown, path: string): readonly UploadEvent[] {
  const record = fieldsOf(value, path);
  if (record.eventSource !== 'aws:s3') throw new EnvelopeError(`${path}.eventSource`, record.eventSource, '“aws:s3”');
  const kind = kindOf(record.eventName, `${path}.eventName`);
  if (kind === undefined) return [];
  const objectPath = `${path}.s3.object`;
  const object = fieldsOf(fieldsOf(record.s3, `${path}.s3`).object, objectPath);
  const key = decodeKey(object.key, `${objectPath}.key`);
  // What the S3 console calls a folder is an empty object of this name.
  if (key.endsWith('/')) return [];
  const sequencer = optionalText(object, 'sequencer', objectPath, /^[0-9A-Fa-f]{1,64}$/, 'hexadecimal digits');
  const versionId = optionalText(object, 'versionId', objectPath, /^[\x21-\x7e]{1,1024}$/, 'a version id');
  const size = optionalSize(object.size, `${objectPath}.size`);
  const eventTime = decodeTime(record.eventTime, `${path}.eventTime`);
  const by = principalOf(record.userIdentity);
  const stamp = {
    key,
    eventTime,
    ...(sequencer === undefined ? {} : { sequencer }),
    ...(by === undefined ? {} : { by }),
  };
  return [{ kind, stamp, ...(versionId === undefined ? {} : { versionId }), ...(size === undefined ? {} : { size }) }];
}

/** `undefined` for an event of S3 that neither brings nor withdraws an upload. */
function kindOf(eventName: unknown, path: string): UploadEvent['kind'] | undefined {
  if (typeof eventName !== 'string') throw new EnvelopeError(path, eventName, 'an S3 event name');
  const [family] = eventName.replace(/^s3:/, '').split(':');
  if (family === 'ObjectCreated') return 'put';
  if (family === 'ObjectRemoved') return 'delete';
  return undefined;
}

/** S3 writes keys as forms do: `+` for a space, `%` and two digits for a byte of UTF-8. */
function decodeKey(key: unknown, path: string): string {
  if (typeof key !== 'string' || key === '') throw new EnvelopeError(path, key, 'an object key');
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    throw new EnvelopeError(path, key, 'a key encoded as in a form, in UTF-8');
  }
}

/** An id of at most 64 characters, and a role's session name of at most 64 (IAM User Guide, “Unique identifiers”). */
const MAX_PRINCIPAL_LENGTH = 140;

/** Who made the request. Only an article's history shows it, so nothing that may stand there keeps an upload out. */
function principalOf(userIdentity: unknown): string | undefined {
  const principal = (userIdentity as { readonly principalId?: unknown } | null | undefined)?.principalId;
  if (typeof principal !== 'string') return undefined;
  const shown = principal
    .slice(0, MAX_PRINCIPAL_LENGTH)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '');
  return shown === '' ? undefined : shown;
}

function optionalText(fields: Fields, name: string, path: string, pattern: RegExp, needed: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new EnvelopeError(`${path}.${name}`, value, `${needed} or nothing`);
}

function optionalSize(size: unknown, path: string): number | undefined {
  if (size === undefined || size === null) return undefined;
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size;
  throw new EnvelopeError(path, size, 'a number of bytes or nothing');
}
