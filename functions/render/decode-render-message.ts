import { ALL_FEED, type FeedName } from '../../shared/model/feed-membership.ts';
import type { RenderMessage } from '../../shared/pipeline/ports.ts';
import { storageIdIn } from '../decode-article-changed.ts';
import { decodeTime } from '../decode-time.ts';
import { EnvelopeError, fieldsOf, onlyFields, parseBody } from '../envelope-error.ts';

/** The article or the feed that one message of the render queue names. Throws `EnvelopeError`. */
export function decodeRenderMessage(rawBody: string): readonly RenderMessage[] {
  const body = fieldsOf(parseBody(rawBody), '');
  if (body.feed === undefined) {
    const storageId = storageIdIn(body.storageId);
    onlyFields(body, ['storageId']);
    return [{ storageId }];
  }
  const feed = decodeFeed(body.feed);
  onlyFields(body, ['feed', 'offeredSince']);
  if (body.offeredSince === undefined) return [{ feed }];
  return [{ feed, offeredSince: decodeTime(body.offeredSince, 'offeredSince') }];
}

/** What `slugOf` makes of a section stands after `section-`. */
const FEED_NAME = /^(?:all|section-[a-z0-9]+(?:-[a-z0-9]+)*)$/;

function decodeFeed(value: unknown): FeedName {
  const { name, section } = fieldsOf(value, 'feed');
  if (typeof name !== 'string' || !FEED_NAME.test(name)) {
    throw new EnvelopeError('feed.name', name, '“all”, or “section-” and a slug');
  }
  if (name === ALL_FEED.name && section === undefined) return ALL_FEED;
  if (name === ALL_FEED.name || typeof section !== 'string' || section === '') {
    throw new EnvelopeError('feed.section', section, 'a section, or nothing where the feed is “all”');
  }
  return { name, section };
}
