import { expect, test } from 'vitest';
import { feedsOf } from '../../shared/model/feed-membership.ts';

const ALL = { name: 'all' };

test.each([
  ['no section', undefined, undefined, [ALL]],
  [
    'a section, where the newsroom names none',
    'World News',
    undefined,
    [ALL, { name: 'section-world-news', section: 'World News' }],
  ],
  [
    'a section of the newsroom’s, however it is written',
    'world news',
    ['World News'],
    [ALL, { name: 'section-world-news', section: 'world news' }],
  ],
  ['a section that is none of the newsroom’s', 'Wrold', ['World', 'Sport'], [ALL]],
])('an article with %s is in its feeds and no others', (_what, section, sections, feeds) => {
  expect(feedsOf({ ...(section === undefined ? {} : { section }) }, { sections })).toEqual(feeds);
});
