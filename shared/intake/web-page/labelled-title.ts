import { type BodyNode, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { isElement } from '../html/content.ts';
import { endsSentence } from '../text/letters.ts';

/** Links of this length are titles. */
const SHORTEST_TITLE = 18;
const LONGEST_LABEL = 45;
/** A label may be a word of the article’s own. */
const LEAST_LINKED = 0.4;

/** The label before the title of another article, where a line is a label with its sign and a link that ends it; else `undefined`. */
export function labelOfTitle({ children }: { readonly children: readonly BodyNode[] }): string | undefined {
  const [only] = children;
  const parts = only?.type === 'element' && children.length === 1 && only.tagName !== 'a' ? only.children : children;
  const last = parts.at(-1);
  if (!last || !isElement(last, 'a')) return undefined;
  const title = cleanLine(plainText(last));
  const label = cleanLine(parts.slice(0, -1).map(plainText).join(''));
  const isBold = parts.length === 2 && parts[0] !== undefined && isElement(parts[0], 'strong');
  const isLabelled = (isBold ? /[|:：»?!]$/ : /[|:：»]$/).test(label) && label.length <= LONGEST_LABEL;
  if (!isLabelled || title.length < SHORTEST_TITLE || (!isBold && endsSentence(title))) return undefined;
  return title.length >= (title.length + label.length) * LEAST_LINKED ? label : undefined;
}
