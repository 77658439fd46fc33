import type { FeedFormat } from './format.ts';
import { JSON_FEED } from './json-feed.ts';
import { RSS } from './rss.ts';

/** Every format that a feed is written in. To add one: its file, and a line here. */
export const FEED_FORMATS: readonly FeedFormat[] = [RSS, JSON_FEED];
