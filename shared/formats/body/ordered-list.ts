import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** A numbered list, from its first number and in its order. */
export const renderOrderedList: Handler = (node, ink) => {
  const { start, reversed } = node.properties;
  let attributes = commonAttributes(node.properties);
  if (start !== undefined && Number.isSafeInteger(start)) attributes += ` start="${start}"`;
  if (reversed) attributes += ' reversed';
  return `<ol${attributes}>${ink.all(node.children, ink)}</ol>`;
};
