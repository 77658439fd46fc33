import { type BodyNode, type Element, element, type Properties, plainText, text } from '../../model/body.ts';
import { type Attributes, languageProperties } from './attributes.ts';
import { definitionList, isElement, toFlow, toInline } from './content.ts';
import { type ElementRule, ENDS_PARAGRAPH } from './rule.ts';
import { isBlank } from './tidy-inline.ts';

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'caption']);
const DEFINITIONS: ReadonlySet<string> = new Set(['dl', 'td', 'th', 'caption']);

function list(name: 'ul' | 'ol', properties: (attributes: Attributes) => Properties): ElementRule {
  return {
    role: 'block',
    makesNode: true,
    closes: ENDS_PARAGRAPH,
    build: ({ attributes, children }) => {
      const items = itemsOf(children);
      return items.length === 0
        ? []
        : [element(name, items, { ...properties(attributes), ...languageProperties(attributes) })];
    },
  };
}

/** A list’s children as items: a list straight inside it belongs to the item before, other content is an item of its own. */
function itemsOf(children: readonly BodyNode[]): readonly Element[] {
  const items: Element[] = [];
  for (const group of groups(children)) {
    const [first] = group;
    const last = items.at(-1);
    if (first && isElement(first, 'li')) items.push(first);
    else if (first && last && isElement(first, 'ul', 'ol')) {
      items[items.length - 1] = element('li', toFlow([...last.children, first]), last.properties);
    } else {
      const content = toFlow(group);
      if (content.length > 0) items.push(element('li', content));
    }
  }
  return items;
}

/** Items and lists one by one, what stands between them together. */
function groups(children: readonly BodyNode[]): readonly (readonly BodyNode[])[] {
  const grouped: BodyNode[][] = [];
  let loose: BodyNode[] = [];
  for (const child of children) {
    if (!isElement(child, 'li', 'ul', 'ol')) {
      loose.push(child);
      continue;
    }
    if (!loose.every(isBlank)) grouped.push(loose);
    loose = [];
    grouped.push([child]);
  }
  return loose.every(isBlank) ? grouped : [...grouped, loose];
}

function ordering(attributes: Attributes): Properties {
  const start = /^\s*-?\d{1,6}\s*$/.test(attributes.start ?? '') ? Number(attributes.start) : undefined;
  return {
    ...(start === undefined || start === 1 ? {} : { start }),
    ...(attributes.reversed === undefined ? {} : { reversed: true }),
  };
}

function part(name: 'li' | 'dt' | 'dd', closes: ElementRule['closes']): ElementRule {
  return {
    role: 'block',
    makesNode: true,
    ...(closes ? { closes } : {}),
    build: ({ attributes, children }) => {
      const content = toFlow(children);
      return content.length === 0 ? [] : [element(name, content, languageProperties(attributes))];
    },
  };
}

/** An item, its box to tick in one line with what is to be done. */
const ITEM: ElementRule = {
  ...part('li', { tags: ['li'], within: LISTS }),
  build: ({ attributes, children }) => {
    const content = withBoxInLine(toFlow(children));
    return content.length === 0 ? [] : [element('li', content, languageProperties(attributes))];
  },
};

function withBoxInLine(content: readonly BodyNode[]): readonly BodyNode[] {
  const [box, first, ...others] = content;
  if (box?.type !== 'element' || !/^[☐☑]$/.test(plainText(box).trim()) || !first || !isElement(first, 'p'))
    return content;
  const line = element('p', [text(`${plainText(box).trim()} `), ...first.children], first.properties);
  return toFlow([line, ...others]);
}

const UNORDERED = list('ul', () => ({}));

/** A term is a line of text; an image in it moves to its description. */
const TERM: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: { tags: ['dt', 'dd'], within: DEFINITIONS },
  build: ({ attributes, children }) => {
    const { inline, hoisted } = toInline(children);
    const term = inline.length === 0 ? [] : [element('dt', inline, languageProperties(attributes))];
    return hoisted.length === 0 ? term : [...term, element('dd', hoisted)];
  },
};

const DEFINITION_LIST: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  // Groups of terms in a `div` have become lists of their own; they are one.
  build: ({ children }) =>
    definitionList(children.flatMap((child) => (isElement(child, 'dl') ? child.children : [child])).flatMap(asPart)),
};

/** Whatever stands in a list of definitions and is no term describes the one before. */
function asPart(child: BodyNode): readonly BodyNode[] {
  if (isElement(child, 'dt', 'dd')) return [child];
  const content = toFlow([child]);
  return content.length === 0 ? [] : [element('dd', content)];
}

export const LIST_RULES: Readonly<Record<string, ElementRule>> = {
  ul: UNORDERED,
  menu: UNORDERED,
  dir: UNORDERED,
  ol: list('ol', ordering),
  li: ITEM,
  dl: DEFINITION_LIST,
  dt: TERM,
  dd: part('dd', { tags: ['dt', 'dd'], within: DEFINITIONS }),
};
