import { ARTICLE_FORMATS, FEED_FORMATS } from '../formats/index.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';

/** Grows when a format's output changes for the same article, so that stored items are rendered anew. */
export const RENDERERS_VERSION = 7;

const known = new WeakMap<Newsroom, string>();

/** What documents are rendered with, as a short hash: the formats, their version and what of the newsroom they read. */
export function rendererOf(newsroom: Newsroom): string {
  const seen = known.get(newsroom);
  if (seen !== undefined) return seen;
  const { alerts: _alerts, topics: _topics, limits: _limits, contact: _contact, ...read } = newsroom;
  const formats = [...ARTICLE_FORMATS, ...FEED_FORMATS].map(({ name }) => name);
  const renderer = storageIdOf(JSON.stringify([RENDERERS_VERSION, formats, read])).slice(0, 16);
  known.set(newsroom, renderer);
  return renderer;
}
