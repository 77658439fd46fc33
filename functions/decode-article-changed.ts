import type { ArticleChanged } from '../shared/pipeline/ports.ts';
import { EnvelopeError, fieldsOf, parseBody } from './envelope-error.ts';

/** The article that one message of the render or publish queue names. Throws `EnvelopeError`. */
export function decodeArticleChanged(rawBody: string): readonly ArticleChanged[] {
  const { storageId } = fieldsOf(parseBody(rawBody), '');
  if (typeof storageId !== 'string' || !/^[0-9a-f]{32}$/.test(storageId)) {
    throw new EnvelopeError('storageId', storageId, '32 hexadecimal digits');
  }
  return [{ storageId }];
}
