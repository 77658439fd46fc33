import type { BodyNode, TagName } from '../../model/body.ts';
import { isBlock, isInline } from '../html/content.ts';

/** What an element of a body holds: nothing, text alone, inline nodes, blocks, either of the two, or certain parts in their order. */
type Content = 'nothing' | 'text' | 'inline' | 'blocks' | 'flow' | RegExp;

/** Parts by name, each with a space behind it. */
const PARTS: Readonly<Partial<Record<TagName, Content>>> = {
  br: 'nothing',
  img: 'nothing',
  hr: 'nothing',
  pre: 'text',
  blockquote: 'blocks',
  li: 'flow',
  dd: 'flow',
  td: 'flow',
  th: 'flow',
  ul: /^(?:li )+$/,
  ol: /^(?:li )+$/,
  dl: /^(?:(?:dt )+(?:dd )+)+$/,
  figure: /^img (?:figcaption )?$/,
  table: /^(?:caption )?(?:thead )?(?:tbody )*(?:tfoot )?$/,
  thead: /^(?:tr )+$/,
  tbody: /^(?:tr )+$/,
  tfoot: /^(?:tr )+$/,
  tr: /^(?:t[hd] )+$/,
};
/** Elements that may stand empty; another one without content is none. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'td', 'th']);

/** Whether these children are what a body’s element of that name holds. */
export function isContentOf(tagName: TagName, children: readonly BodyNode[]): boolean {
  if (children.length === 0) return MAY_BE_EMPTY.has(tagName);
  const content = PARTS[tagName] ?? 'inline';
  if (content instanceof RegExp) return content.test(children.map((child) => `${nameOf(child)} `).join(''));
  switch (content) {
    case 'nothing':
      return false;
    case 'text':
      return children.length === 1 && children[0]?.type === 'text';
    case 'inline':
      return children.every(isInline);
    case 'blocks':
      return children.every(isBlock);
    case 'flow':
      return children.every(isBlock) || children.every(isInline);
  }
}

function nameOf(node: BodyNode): string {
  return node.type === 'element' ? node.tagName : node.type;
}
