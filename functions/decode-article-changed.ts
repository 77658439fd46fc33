import type { ArticleChanged } from '../shared/pipeline/ports.ts';
import { EnvelopeError, fieldsOf, parseBody } from './envelope-error.ts';

/** The article that one message of the publish queue names. Throws `EnvelopeError`. */
export function decodeArticleChanged(rawBody: string): readonly ArticleChanged[] {
  const { storageId } = fieldsOf(parseBody(rawBody), '');
  return [{ storageId: storageIdIn(storageId) }];
}

/** A message's `storageId`. Throws `EnvelopeError`. */
export function storageIdIn(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value)) {
    throw new EnvelopeError('storageId', value, '32 hexadecimal digits');
  }
  return value;
}
