import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** A span with a language or a direction; one without says nothing and is left out around what it holds. */
export const renderSpan: Handler = (node, ink) => {
  const attributes = commonAttributes(node.properties);
  const inside = ink.all(node.children, ink);
  return attributes === '' ? inside : `<span${attributes}>${inside}</span>`;
};
