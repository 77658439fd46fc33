import { type Body, type BodyNode, type Element, element, type Properties, text } from '../../model/body.ts';
import { composed } from '../../model/composed.ts';
import { isInline } from '../html/content.ts';
import { cleanCharacters } from './clean-characters.ts';
import { closeBidi, markBidi } from './close-bidi.ts';
import { inOneLine, isSuspect, MAX_ROUNDS, setLineRight } from './set-line-right.ts';
import { markSpaces, withoutGone } from './tidy-spaces.ts';

/** Elements whose text is no prose: it stays as it is. */
const VERBATIM: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp']);
/** Stands for something that is not looked into, in the middle of a line. */
const OPAQUE = 'x';
const BREAK = '\n';
const AT_END = /[^\S\n]|\0/;

/** `body` with all its text set right as it is in `language` (BCP 47), or in the language that an element names; code stays as it is. */
export function setBodyRight(body: Body, language: string): Body {
  const children = body.children.flatMap((block) => {
    const set = block.type === 'embed' ? block : setElementRight(block, language);
    return isEmptied(block, set) ? [] : [set];
  });
  return sameOr(children, body.children) === body.children ? body : { type: 'root', children };
}

/** Whether all that an element held was what no reader sees. A cell keeps its place in the table. */
function isEmptied(before: BodyNode, after: BodyNode): boolean {
  if (before === after || before.type !== 'element' || after.type !== 'element') return false;
  return after.children.length === 0 && before.children.length > 0 && !/^(?:t[dh]|d[td])$/.test(after.tagName);
}

function setElementRight(node: Element, outer: string): Element {
  const { tagName, properties } = node;
  const language = properties.lang ?? outer;
  const set = setPropertiesRight(properties, language);
  const children = VERBATIM.has(tagName) ? closedVerbatim(node.children) : setChildrenRight(node.children, language);
  return children === node.children && set === properties ? node : element(tagName, children, set);
}

/** Prose in lines, blocks and parts each by themselves. */
function setChildrenRight(children: readonly BodyNode[], language: string): readonly BodyNode[] {
  const set: BodyNode[] = [];
  for (let at = 0; at < children.length; ) {
    const end = lineEnd(children, at);
    if (end > at) for (const node of setRunRight(children.slice(at, end), language)) set.push(node);
    const node = children[end];
    const block = node?.type === 'element' ? setElementRight(node, language) : node;
    if (node && block && !isEmptied(node, block)) set.push(block);
    at = end + 1;
  }
  return sameOr(set, children);
}

/** The end of the inline nodes from `start` on. */
function lineEnd(children: readonly BodyNode[], start: number): number {
  let end = start;
  for (let node = children[end]; node && isInline(node); node = children[end]) end++;
  return end;
}

/** A line across its elements: what makes a space too many may stand in the next of them. */
function setRunRight(nodes: readonly BodyNode[], language: string): readonly BodyNode[] {
  const [only] = nodes;
  // Most lines are one run of text.
  if (nodes.length === 1 && only?.type === 'text' && !isSuspect(only.value)) return nodes;
  let set = nodes;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = setRunOnce(set, language);
    if (next === set || !lineOf(next).includes('&')) return next;
    set = next;
  }
  return set;
}

function setRunOnce(nodes: readonly BodyNode[], language: string): readonly BodyNode[] {
  const cleaned = sameOr(nodes.map((node) => cleanNode(node, language)).flatMap(withContent), nodes);
  const joined = lineOf(cleaned);
  if (cleaned === nodes && !isSuspect(joined)) return nodes;
  const { marked, closing } = markBidi(joined);
  const closed = placeLine(cleaned, joined, marked);
  const spaced = lineOf(closed);
  const placed = placeLine(closed, spaced, markEnds(markSpaces(spaced, language)));
  return closing === '' ? placed : withClosing(placed, closing);
}

/** `marked` with `\0` for the white space at its ends, ideographic spaces as paragraphs are indented with among it. */
function markEnds(marked: string): string {
  let start = 0;
  let end = marked.length;
  while (start < end && AT_END.test(marked.charAt(start))) start++;
  while (end > start && AT_END.test(marked.charAt(end - 1))) end--;
  return '\0'.repeat(start) + marked.slice(start, end) + '\0'.repeat(marked.length - end);
}

/** `node` if anything is left of it. */
function withContent(node: BodyNode): readonly BodyNode[] {
  if (node.type === 'text') return node.value === '' ? [] : [node];
  if (node.type === 'embed' || node.tagName === 'br') return [node];
  const children = node.children.flatMap(withContent);
  if (children.length === 0) return [];
  return [sameOr(children, node.children) === node.children ? node : element(node.tagName, children, node.properties)];
}

/** `set`, or what it was made from where it is the same: most text needs nothing, and is not copied. */
function sameOr(set: readonly BodyNode[], nodes: readonly BodyNode[]): readonly BodyNode[] {
  return set.length === nodes.length && set.every((node, index) => node === nodes[index]) ? nodes : set;
}

/** `node` with its characters cleaned. */
function cleanNode(node: BodyNode, language: string): BodyNode {
  if (node.type === 'embed') return node;
  if (node.type === 'text') {
    const value = isSuspect(node.value) ? inOneLine(cleanCharacters(node.value)) : node.value;
    return value === node.value ? node : text(value);
  }
  if (isOpaque(node)) return setElementRight(node, language);
  const set = setPropertiesRight(node.properties, language);
  const children = sameOr(
    node.children.map((child) => cleanNode(child, language)),
    node.children,
  );
  return children === node.children && set === node.properties ? node : element(node.tagName, children, set);
}

/** Whether an inline element is set right by itself: code, a line break, and what is in a language of its own. */
function isOpaque({ tagName, properties }: Element): boolean {
  return tagName === 'br' || VERBATIM.has(tagName) || properties.lang !== undefined;
}

/** The texts of a line in their order, a sign for each thing between them that is set right by itself. */
function lineOf(nodes: readonly BodyNode[]): string {
  let line = '';
  for (const node of nodes) {
    if (node.type === 'text') line += node.value;
    else if (node.type === 'element') line += isOpaque(node) ? signOf(node) : lineOf(node.children);
  }
  return line;
}

function signOf({ tagName }: Element): string {
  return tagName === 'br' ? BREAK : OPAQUE;
}

/** `nodes`, whose line was `line`, with the texts that `marked` has in their places. */
function placeLine(nodes: readonly BodyNode[], line: string, marked: string): readonly BodyNode[] {
  if (marked === line) return nodes;
  let at = 0;
  const place = (node: BodyNode): BodyNode => {
    if (node.type === 'embed') return node;
    if (node.type === 'text') {
      const value = withoutGone(marked.slice(at, at + node.value.length));
      at += node.value.length;
      return value === node.value ? node : text(composed(value, 'NFC'));
    }
    if (isOpaque(node)) {
      at += signOf(node).length;
      return node;
    }
    const children = node.children.map(place);
    return sameOr(children, node.children) === node.children ? node : element(node.tagName, children, node.properties);
  };
  return sameOr(nodes.map(place).flatMap(withContent), nodes);
}

function withClosing(nodes: readonly BodyNode[], closing: string): readonly BodyNode[] {
  const last = nodes.at(-1);
  return last?.type === 'text' ? [...nodes.slice(0, -1), text(last.value + closing)] : [...nodes, text(closing)];
}

/** Code as it is, but that no stretch of a direction runs out of it. */
function closedVerbatim(children: readonly BodyNode[]): readonly BodyNode[] {
  return sameOr(children.map(closedNode).flatMap(withContent), children);
}

function closedNode(node: BodyNode): BodyNode {
  if (node.type === 'embed') return node;
  if (node.type === 'text') {
    const value = closeBidi(node.value);
    return value === node.value ? node : text(value);
  }
  const children = sameOr(node.children.map(closedNode), node.children);
  return children === node.children ? node : element(node.tagName, children, node.properties);
}

function setPropertiesRight(properties: Properties, language: string): Properties {
  const { alt, title, credit } = properties;
  if (alt === undefined && title === undefined && credit === undefined) return properties;
  const set = {
    ...(alt === undefined ? {} : { alt: setLineRight(alt, language) }),
    ...(title === undefined ? {} : { title: setLineRight(title, language) }),
    ...(credit === undefined ? {} : { credit: setLineRight(credit, language) }),
  };
  const isSame = set.alt === alt && set.title === title && set.credit === credit;
  return isSame ? properties : { ...properties, ...set };
}
