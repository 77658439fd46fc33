import { childElements, childNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';

/** WordPress’s namespaces of WXR 1.0, 1.1 and 1.2; that of excerpts is one of them with a word more. */
const EXPORT = /^https?:\/\/wordpress\.org\/export\/[\d.]{1,10}\/$/;
const EXCERPT = /^https?:\/\/wordpress\.org\/export\/[\d.]{1,10}\/excerpt\/$/;
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** The children of WordPress’s own vocabulary that have this name: `wp:status`. */
export function exportedNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => child.name === name && EXPORT.test(child.namespace));
}

/** The text of the first of these; empty where there is none. */
export function exportedText(parent: XmlElement, name: string): string {
  // Every item is asked for a dozen of them: lists of what each has would be most of the work on an export.
  for (const child of parent.children) {
    if (typeof child !== 'string' && child.name === name && EXPORT.test(child.namespace)) return textOf(child).trim();
  }
  return '';
}

/** Whether an element has children of WordPress’s own vocabulary, which no feed has. */
export function isExport(channel: XmlElement): boolean {
  return childElements(channel).some((child) => EXPORT.test(child.namespace));
}

/** The element that holds a post’s text, or its excerpt. */
export function encodedElement(item: XmlElement, of: 'content' | 'excerpt'): XmlElement | undefined {
  return childElements(item).find(
    ({ name, namespace }) => name === 'encoded' && (of === 'content' ? namespace === CONTENT : EXCERPT.test(namespace)),
  );
}

/** The text of a child of RSS’s own vocabulary; empty where there is none. */
export function rssText(parent: XmlElement, name: string): string {
  const first = childNamed(parent, name, '');
  return first ? textOf(first).trim() : '';
}

/** The login, or in WXR 1.0 perhaps the name, of who wrote a post. */
export function creatorOf(item: XmlElement): string {
  const creator = childNamed(item, 'creator', DUBLIN_CORE);
  return creator ? textOf(creator).trim() : '';
}

/** What plug-ins and WordPress keep of a post besides (`wp:postmeta`): the first value of each key. */
export function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const each of exportedNamed(item, 'postmeta')) {
    const key = exportedText(each, 'meta_key');
    if (key !== '' && !meta.has(key)) meta.set(key, exportedText(each, 'meta_value'));
  }
  return meta;
}
