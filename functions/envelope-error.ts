/** A queue message that no stage can be given; the message says where in it what was found and what was needed. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly code = 'envelope_invalid';
  readonly retryable = false;

  /** `path` is the place in the message's body, e.g. `Records[0].s3.object.key`; empty for the body itself. */
  constructor(path: string, found: unknown, needed: string) {
    super(`${path === '' ? 'body' : `body.${path}`}: found ${describe(found)}, needed ${needed}`);
  }
}

/** The JSON of a message's body. Throws `EnvelopeError`. */
export function parseBody(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    throw new EnvelopeError('', rawBody, 'JSON');
  }
}

/** `value` as an object whose fields may be looked at. Throws `EnvelopeError`. */
export function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EnvelopeError(path, value, 'an object');
  }
  return value as Record<string, unknown>;
}

/** Throws `EnvelopeError` for a field of a message's body that is none of `known`. */
export function onlyFields(body: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new EnvelopeError(cut(unknown), body[unknown], `no field but ${known.join(', ')}`);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return typeof value === 'string' ? `“${cut(text)}”` : cut(text);
}

function cut(text: string): string {
  return (text.length > 80 ? `${text.slice(0, 77)}…` : text).toWellFormed();
}
