import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { quote } from '../../model/problem.ts';
import { damaged } from './open-archive.ts';
import type { PartAllowance } from './part-allowance.ts';

/** An element of a part, its name and those of its attributes with the customary prefix of their namespace: `w:p`. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PartNode[];
}

export type PartNode = PartElement | string;

/** Far more than Word nests; every walk over a part, mammoth’s too, is bounded by it. */
const MAX_DEPTH = INNER_LIMITS.word.levels;
const MAX_ATTRIBUTES = INNER_LIMITS.word.attributes;

const PREFIXES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  // Transitional (ECMA-376, part 4) and strict (part 1).
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  '': '',
});

/** Marks of Word’s for merging two people’s work: a third of all attributes, and of no use here. */
const REVISION_ID = /^w:rsid/;

interface OpenElement extends PartElement {
  readonly children: PartNode[];
}

/**
 * The tree of one XML part of a document (ECMA-376, part 2). Document types are refused, so no entity but XML’s own five is ever
 * expanded; throws an `UnreadableDocument` for these, for what is not well-formed, and beyond the limits.
 */
export function readPart(name: string, bytes: Uint8Array, allowance: PartAllowance): PartElement {
  const xml = decodePart(bytes);
  allowance.take(xml, name);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let attributes = 0;
  parser.on('doctype', () => {
    throw damaged(`a document type in ${quote(name)}`, 'parts that declare nothing of their own');
  });
  parser.on('error', () => {
    throw damaged(`${quote(name)}, which is no well-formed XML`);
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    if (open.length >= MAX_DEPTH) {
      throw damaged(`${quote(name)}, nested more than ${MAX_DEPTH} levels deep`, `at most ${MAX_DEPTH} levels`);
    }
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES)
      throw damaged(`${quote(name)}, with more than ${MAX_ATTRIBUTES} attributes in one tag`);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const element: OpenElement = { name: prefixed(tag.uri, tag.local), attributes: attributesOf(tag), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const text = (value: string) => {
    const children = open.at(-1)?.children;
    if (!children) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + value;
    else children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  if (!root) throw damaged(`${quote(name)}, which is empty`);
  return root;
}

/** Parts are in UTF-8 or UTF-16 (ECMA-376, part 2, 8.1.4). */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function prefixed(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? `?:${local}` : prefix + local;
}

const NONE: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>);

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  let kept: Record<string, string> | undefined;
  for (const written in tag.attributes) {
    const attribute = tag.attributes[written] as SaxesAttributeNS;
    const name = prefixed(attribute.uri, attribute.local);
    if (attribute.prefix === 'xmlns' || written === 'xmlns' || REVISION_ID.test(name)) continue;
    kept ??= Object.create(null) as Record<string, string>;
    kept[name] = attribute.value;
  }
  return kept ?? NONE;
}

export function isElement(node: PartNode): node is PartElement {
  return typeof node !== 'string';
}

/** The first child of that name. */
export function childOf(element: PartElement | undefined, name: string): PartElement | undefined {
  return element?.children.find((child): child is PartElement => isElement(child) && child.name === name);
}

export function childrenOf(element: PartElement | undefined, name: string): readonly PartElement[] {
  return element?.children.filter((child): child is PartElement => isElement(child) && child.name === name) ?? [];
}

/** The `w:val` of the first child of that name. */
export function valOf(element: PartElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a property such as `w:b` is on or off (ECMA-376, part 1, 17.17.4); `undefined` where nothing says. */
export function isOn(element: PartElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '');
}

/** The text of an element and all below it. */
export function textOf(node: PartNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}
