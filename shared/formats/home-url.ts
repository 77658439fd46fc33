import type { Newsroom } from '../model/newsroom.ts';

/** Where the newsroom is at home, with a slash at the end: its own site where it names one, else the site that Wireroom serves. */
export function homeUrl(newsroom: Newsroom): string {
  const own = newsroom.articleUrl && URL.parse(newsroom.articleUrl.replace(/[{}]/g, ''))?.origin;
  return `${own ?? newsroom.url}/`;
}
