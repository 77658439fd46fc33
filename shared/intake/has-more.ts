/** Whether `text` has `mark` more often than `limit`; looks no further than it must. */
export function hasMore(text: string, mark: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count <= limit; at = text.indexOf(mark, at + 1)) count++;
  return count > limit;
}
