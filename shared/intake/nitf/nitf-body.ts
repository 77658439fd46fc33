import { cleanLine } from '../clean-line.ts';
import { asHtml, tagAttributes } from '../xml/html-elements.ts';
import { type Tag, XmlBody } from '../xml/xml-body.ts';
import { childNamed, childrenNamed, textOf, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { emitMedia } from './nitf-media.ts';

type Emit = (element: XmlElement, body: NitfBody) => readonly Tag[] | undefined;

/** A body that is built from NITF, with the footnotes that its text has marks for. */
export class NitfBody extends XmlBody {
  readonly notes: XmlElement[] = [];

  /** Adds elements of a NITF body, whatever namespace the document puts them in. */
  add(nodes: readonly XmlNode[]): void {
    this.emit(nodes, (element) => (EMITTERS.get(element.name) ?? asHtml)(element, this));
  }
}

const DROPPED: Emit = () => undefined;
const CONTENT: Emit = () => [];

function as(...tags: readonly string[]): Emit {
  return (element) => tags.map((tag, index) => (index === 0 ? { tag, attributes: tagAttributes(element) } : { tag }));
}

/** Elements of NITF 3 that are not HTML's of the same name; the others are, or only mark what a text speaks of. */
const EMITTERS: ReadonlyMap<string, Emit> = new Map<string, Emit>([
  ['hl1', as('h1')],
  ['hl2', as('h2')],
  ['bq', emitQuotation],
  ['credit', as('p')],
  ['datasource', as('p')],
  ['tagline', as('p')],
  ['media', emitMedia],
  ['fn', emitFootnote],
  ['em', emitEmphasis],
  ['q', emitQuote],
  ['lang', as('span')],
  ['virtloc', emitAddress],
  ['frac', emitFraction],
  ['note', emitNote],
  ['byline', DROPPED],
  ['alt-code', DROPPED],
  ['del-list', DROPPED],
  ['nitf-table-metadata', DROPPED],
  ['nitf-table-summary', DROPPED],
  ['custom-table', emitCustomTable],
  ['rb', CONTENT],
  ['rbc', CONTENT],
  ['rtc', CONTENT],
  ['time', CONTENT],
]);

/** What a NITF document's `body` has to read: notes to readers, the text, its footnotes, taglines and bibliography. */
export function buildNitfBody(nitfBody: XmlElement | undefined): NitfBody {
  const body = new NitfBody();
  const end = childNamed(nitfBody, 'body.end');
  body.add(childrenNamed(childNamed(nitfBody, 'body.head'), 'note'));
  for (const content of childrenNamed(nitfBody, 'body.content')) body.add(content.children);
  emitFootnotes(body);
  body.add(childrenNamed(end, 'tagline').filter(isPublishable));
  for (const bibliography of childrenNamed(end, 'bibliography')) body.add(bibliography.children);
  return body;
}

/** NITF 3.6: `type` is std, pa (publishable advisory) or npa (non-publishable advisory). */
function isPublishable({ attributes }: XmlElement): boolean {
  return attributes.get('type') !== 'npa';
}

/** A note is an instruction to editors unless it says that readers may see it. */
function emitNote(note: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  if (note.attributes.get('type') !== 'pa' || /copyright|cpyrt|correct/i.test(note.attributes.get('noteclass') ?? ''))
    return undefined;
  body.add(note.children);
  return undefined;
}

function emitQuotation(quotation: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const source = quotation.attributes.get('quote-source')?.trim() ?? '';
  body.builder.open('blockquote', tagAttributes(quotation));
  body.add(quotation.children);
  if (source !== '' && !textOf(quotation).includes(source)) body.paragraph(`— ${source}`);
  body.builder.close('blockquote');
  return undefined;
}

function emitEmphasis(element: XmlElement): readonly Tag[] | undefined {
  const style = `${element.attributes.get('class') ?? ''} ${element.attributes.get('style') ?? ''}`;
  return [{ tag: /\b(?:bold|strong|b)\b/i.test(style) ? 'strong' : 'em' }];
}

/** Many wires mark what already stands in quotation marks. */
function emitQuote(element: XmlElement): readonly Tag[] | undefined {
  return /^\s*["'“”„«»‘’‚]/.test(textOf(element)) ? [] : [{ tag: 'q' }];
}

function emitAddress(element: XmlElement): readonly Tag[] | undefined {
  const written = cleanLine(textOf(element));
  const value = element.attributes.get('value')?.trim() ?? '';
  const address = [value, written].find((each) => /^(?:https?:\/\/|www\.)\S+$/i.test(each));
  if (address !== undefined) return link(/^www\./i.test(address) ? `https://${address}` : address);
  return /^[^\s@<>]{1,64}@[^\s@<>]{1,200}$/.test(written) ? link(`mailto:${written}`) : [];
}

function link(href: string): readonly Tag[] | undefined {
  return [{ tag: 'a', attributes: { href } }];
}

function emitFraction(fraction: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const part = (name: string) => textOf(childNamed(fraction, name) ?? fraction).trim();
  if (!childNamed(fraction, 'numer') || !childNamed(fraction, 'denom')) return [];
  const separator = childNamed(fraction, 'frac-sep') ? part('frac-sep') : '/';
  body.builder.text(`${part('numer')}${separator}${part('denom')}`);
  return undefined;
}

function emitCustomTable(table: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  body.builder.warn('left-out', 'a table in markup of its own (<custom-table>)', { line: table.line });
  return undefined;
}

/** A mark where the footnote stands, whose text follows the article; one between paragraphs is a paragraph. */
function emitFootnote(note: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const inText = ['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'dd'].some((tag) => body.builder.isOpen(tag));
  if (!inText) return [{ tag: 'p' }];
  body.notes.push(note);
  body.builder.open('sup', {});
  body.builder.text(String(body.notes.length));
  body.builder.close('sup');
  return undefined;
}

function emitFootnotes(body: NitfBody): void {
  if (body.notes.length === 0) return;
  body.builder.open('ol', {});
  // A footnote inside a footnote would be added while these are told.
  for (const note of body.notes.slice()) {
    body.builder.open('li', {});
    body.add(note.children);
    body.builder.close('li');
  }
  body.builder.close('ol');
}
