/**
 * The identifier of a document as a URI: itself where it is one, else a URN below `prefix`. A name that is no URI still names the article in
 * every file that speaks of it, as its corrections and its kill do.
 */
export function uriOf(identifier: string, prefix: string): string {
  if (/^[a-z][a-z\d+.-]*:[^\s<>"]+$/i.test(identifier)) return identifier;
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(identifier)) return `urn:uuid:${identifier.toLowerCase()}`;
  return identifier === '' ? '' : `${prefix}:${encodeURIComponent(identifier.toWellFormed())}`;
}
