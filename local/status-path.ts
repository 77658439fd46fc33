/** The address of a key's status on the newsroom, percent-encoded. */
export function statusPath(key: string): string {
  return `/status/${key.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
