import { expect, it } from 'vitest';
import { decodeRenderMessage } from '../../../functions/render/decode-render-message.ts';

const storageId = '0123456789abcdef0123456789abcdef';
const local = { name: 'section-local-news', section: 'Local news' };

it.each([
  ['an article', { storageId }],
  ['the feed of everything', { feed: { name: 'all' } }],
  ['a section’s feed', { feed: local }],
  ['a feed that was offered everything', { feed: local, offeredSince: '2026-01-04T09:30:00.000Z' }],
])('gives %s that the message names', (_what, message) => {
  expect(decodeRenderMessage(JSON.stringify(message))).toEqual([message]);
});

it.each([
  ['{', 'body: found “{”, needed JSON'],
  ['{}', 'body.storageId: found nothing, needed 32 hexadecimal digits'],
  ['{"storageId":"../told"}', 'body.storageId: found “../told”, needed 32 hexadecimal digits'],
  [JSON.stringify({ storageId, revision: 2 }), 'body.revision: found 2, needed no field but storageId'],
  [
    JSON.stringify({ storageId, feed: local }),
    `body.storageId: found “${storageId}”, needed no field but feed, offered`,
  ],
  ['{"feed":"all"}', 'body.feed: found “all”, needed an object'],
  ['{"feed":{}}', 'body.feed.name: found nothing, needed “all”, or “section-” and a slug'],
  [
    '{"feed":{"name":"section-../all"}}',
    'body.feed.name: found “section-../all”, needed “all”, or “section-” and a slug',
  ],
  ['{"feed":{"name":"section-a--b","section":"A"}}', 'body.feed.name: found “section-a--b”, needed “all”, or'],
  [
    '{"feed":{"name":"section-a"}}',
    'body.feed.section: found nothing, needed a section, or nothing where the feed is “all”',
  ],
  ['{"feed":{"name":"all","section":"A"}}', 'body.feed.section: found “A”, needed a section, or nothing where'],
  ['{"feed":{"name":"all"},"offeredSince":"soon"}', 'body.offeredSince: found “soon”, needed a time such as'],
])('refuses %s', (rawBody, message) => {
  expect(() => decodeRenderMessage(rawBody)).toThrow(message);
});
