import type { UploadStatus } from '../shared/pipeline/status.ts';

/** How many articles are named by their number. */
const MOST_NAMED = 10;

/** How many articles of a file errors stopped, and which, e.g. `2 of 14 articles of the file: 3 and 9`. */
export function stoppedText({ articles, stopped = [] }: Pick<UploadStatus, 'articles' | 'stopped'>): string {
  const all = articles.length + stopped.length;
  const named = stopped.slice(0, MOST_NAMED).map(({ item }) => String(item));
  const rest = stopped.length - named.length;
  if (rest > 0) named.push(`${rest} more`);
  const last = named.pop();
  const which = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  return `${stopped.length} of ${all} articles of the file: ${which}`;
}
