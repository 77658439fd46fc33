import { cleanLine } from '../clean-line.ts';
import { isAddressOfAuthor } from '../text/author-lines.ts';
import { asHtml, tagAttributes } from '../xml/html-elements.ts';
import { type Tag, XmlBody } from '../xml/xml-body.ts';
import { childNamed, childrenNamed, textOf, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { emitMedia } from './nitf-media.ts';

type Emit = (element: XmlElement, body: NitfBody) => readonly Tag[] | undefined;

/** A body that is built from NITF, with the footnotes that its text has marks for. */
export class NitfBody extends XmlBody {
  readonly notes: XmlElement[] = [];
  /** How many images it has. */
  figures = 0;

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
  ['p', emitParagraph],
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
  // A story within a story has a head of its own.
  ['byline', as('p')],
  ['dateline', as('p')],
  ['distributor', as('p')],
  ['copyrite', as('p')],
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

/**
 * NITF 3.6: `type` is std, pa (publishable advisory) or npa (non-publishable advisory). A line of dashes only ends a text, and a notice of rights is a
 * field. Whom to write to is for desks.
 */
function isPublishable(tagline: XmlElement): boolean {
  const words = textOf(tagline);
  return (
    tagline.attributes.get('type') !== 'npa' &&
    /[\p{L}\p{N}]/u.test(words) &&
    !isNoticeOfRights(words) &&
    !isAddressOfAuthor(cleanLine(words))
  );
}

/** Whether a line below a text says nothing but whose it is. */
export function isNoticeOfRights(words: string): boolean {
  return words.length <= LONGEST_NOTICE && /^\s{0,9}(?:©|\(c\)|copyright\b)/i.test(words);
}

const LONGEST_NOTICE = 300;

/** A note is an instruction to editors unless it says that readers may see it. */
function emitNote(note: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  if (note.attributes.get('type') !== 'pa' || /copyright|cpyrt|correct/i.test(note.attributes.get('noteclass') ?? ''))
    return undefined;
  body.add(note.children);
  return undefined;
}

/** Some wires break the lines of a paragraph as their old printers did, each with a tag. */
function emitParagraph(paragraph: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  if (isEscapedMarkup(paragraph)) {
    body.builder.warn('left-out', 'markup that was written as text', { line: paragraph.line });
    return undefined;
  }
  if (!isWrapped(paragraph)) return [{ tag: 'p', attributes: tagAttributes(paragraph) }];
  body.builder.open('p', tagAttributes(paragraph));
  body.add(paragraph.children.map((child) => (typeof child === 'string' ? child : ' ')));
  body.builder.close('p');
  return undefined;
}

/** Elements that other sites give to be put into pages. */
const ESCAPED = /^\s*<(?:div|script|iframe|section|style|ins)[\s>]/i;

/** Whether a paragraph has nothing in it but an element that was escaped: a box of another site’s. */
function isEscapedMarkup({ children }: XmlElement): boolean {
  const [first] = children;
  return (
    children.length === 1 &&
    typeof first === 'string' &&
    ESCAPED.test(first.slice(0, 200)) &&
    first.trimEnd().endsWith('>')
  );
}

const WRAPPED = { least: 45, most: 90 };

/** Nothing but text in at least three lines, all but the last about as long as a line of type; or two of which the second goes on in small letters. */
function isWrapped({ children }: XmlElement): boolean {
  if (children.length < 3 || children.some((child) => typeof child !== 'string' && child.name !== 'br')) return false;
  const lines = children
    .filter((child) => typeof child === 'string')
    .map(cleanLine)
    .filter((line) => line !== '');
  const full = lines.slice(0, -1);
  return (
    (full.length >= 2 || (full.length === 1 && /^\p{Ll}/u.test(lines[1] ?? ''))) &&
    full.every(({ length }) => length >= WRAPPED.least && length <= WRAPPED.most) &&
    (lines.at(-1) ?? '').length <= WRAPPED.most
  );
}

function emitQuotation(quotation: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const source = quotation.attributes.get('quote-source')?.trim() ?? '';
  body.builder.open('blockquote', tagAttributes(quotation));
  body.add(quotation.children);
  if (source !== '' && !childNamed(quotation, 'credit')) body.paragraph(`— ${source}`);
  body.builder.close('blockquote');
  return undefined;
}

function emitEmphasis(element: XmlElement): readonly Tag[] | undefined {
  const style = `${element.attributes.get('class') ?? ''} ${element.attributes.get('style') ?? ''}`;
  return [{ tag: /\b(?:bold|strong|b)\b/i.test(style) ? 'strong' : 'em' }];
}

/** Many wires mark what already stands in quotation marks. */
function emitQuote(element: XmlElement): readonly Tag[] | undefined {
  return /^\s*["'“”„«»‘’‚]/.test(openingOf(element)) ? [] : [{ tag: 'q' }];
}

/** The first text inside an element. */
function openingOf(element: XmlElement): string {
  for (let first = element.children[0]; first !== undefined; first = first.children[0])
    if (typeof first === 'string') return first;
  return '';
}

function emitAddress(element: XmlElement): readonly Tag[] | undefined {
  const written = cleanLine(element.children.filter((child) => typeof child === 'string').join(''));
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

/** More footnotes than any article has stay where they stand. */
const MAX_NOTES = 1000;

/** A mark where the footnote stands, whose text follows the article; one between paragraphs is a paragraph. */
function emitFootnote(note: XmlElement, body: NitfBody): readonly Tag[] | undefined {
  const inText = ['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'dd'].some((tag) => body.builder.isOpen(tag));
  if (!inText) return [{ tag: 'p' }];
  if (body.notes.length >= MAX_NOTES) return [];
  body.notes.push(note);
  body.builder.open('sup', {});
  body.builder.text(String(body.notes.length));
  body.builder.close('sup');
  return undefined;
}

function emitFootnotes(body: NitfBody): void {
  if (body.notes.length === 0) return;
  body.builder.open('ol', {});
  // A footnote inside a footnote is added while these are told.
  for (let at = 0; at < body.notes.length; at++) {
    body.builder.open('li', {});
    body.add(body.notes[at]?.children ?? []);
    body.builder.close('li');
  }
  body.builder.close('ol');
}
