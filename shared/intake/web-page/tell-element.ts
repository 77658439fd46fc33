import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Attributes } from '../html/attributes.ts';
import type { MarkupSink } from '../html/html-reader.ts';

const MAX_ATTRIBUTES = INNER_LIMITS.html.attributes;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Tells `sink` the tags and texts of a node and all below it, as a reader of its markup would; `at` which element it stands at. */
export function tellNode(node: Node, sink: MarkupSink, at: (element: Element) => void): void {
  if (node.nodeType === TEXT_NODE) {
    sink.text(node.nodeValue ?? '');
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const tag = node.nodeName.toLowerCase();
  at(node as Element);
  sink.open(tag, attributesOf(node as Element));
  for (let child = node.firstChild; child; child = child.nextSibling) tellNode(child, sink, at);
  sink.close(tag);
}

function attributesOf(element: Element): Attributes {
  const attributes = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const { name, value } of element.attributes) {
    if (count++ >= MAX_ATTRIBUTES) break;
    attributes[name.toLowerCase()] ??= value;
  }
  return attributes;
}
