import type { BodyNode, Element } from '../../model/body.ts';
import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** Preformatted text as code, its language named in the way of the HTML Standard (section 4.5.15). */
export const renderPreformatted: Handler = (node, ink) => {
  const inside = ink.all(codeOf(node), ink);
  const language = node.properties.language === undefined ? '' : ` class="language-${node.properties.language}"`;
  return `<pre${commonAttributes(node.properties)}><code${language}>${inside}</code></pre>`;
};

/** The children of `pre`, or of the `code` that is its only child. */
function codeOf(node: Element): readonly BodyNode[] {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'element' && only.tagName === 'code'
    ? only.children
    : node.children;
}
