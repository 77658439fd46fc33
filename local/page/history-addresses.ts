/** The address of an article's history on the newsroom; `name` is whatever the article is known as. */
export function historyPath(name: string): string {
  return `/history/${encoded(name)}`;
}

/** The address at which two revisions are compared. */
export function diffPath(name: string, from: number, to: number): string {
  return `/diff/${encoded(name)}?from=${from}&to=${to}`;
}

function encoded(name: string): string {
  return name.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
