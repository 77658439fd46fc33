import { Readability } from '@mozilla/readability';

/** The part of a cleared page that is its article, as the reader view of a browser finds it; it takes the document apart. */
export function findBody(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    // Frames that are not worth keeping are gone before.
    allowedVideoRegex: /^https?:\/\//,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? undefined;
}
