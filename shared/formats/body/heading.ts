import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/**
 * A heading, moved up where the levels between it and the heading above it are missing: the headline is the page's `h1`, and
 * what follows may not skip a level (W3C, “WCAG techniques” G141; the Nu checker calls it an error).
 */
export const renderHeading: Handler = (node, ink) => {
  const asked = Number(node.tagName.charAt(1));
  const open = ink.openHeadings;
  while ((open.at(-1) ?? 0) >= asked) open.pop();
  open.push(asked);
  const name = `h${open.length + 1}`;
  return `<${name}${commonAttributes(node.properties)}>${ink.all(node.children, ink)}</${name}>`;
};
