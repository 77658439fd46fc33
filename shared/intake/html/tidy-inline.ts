import { type BodyNode, element, type Text, text } from '../../model/body.ts';

/**
 * HTML's white space (ASCII whitespace in the HTML Standard) but for a single space, which is what it becomes; a no-break space is
 * a character like others.
 */
const SPACES = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;
/** What every text has in it that is changed by that; it is quicker to look for. */
const UNTIDY = / {2}|[\t\n\f\r]/;

/** Whether a node is white space and nothing else. */
export function isBlank(node: BodyNode | undefined): boolean {
  return node?.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value);
}

/**
 * Inline nodes as they stand in a block: white space collapsed across elements, none at either end, no line break first or last,
 * neighbouring texts joined, elements without content gone.
 */
export function tidyInline(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const [only] = nodes;
  // Most lines are one run of text.
  if (nodes.length === 1 && only?.type === 'text') return tidyText(only);
  const plain = nodes.some(hasRuby) ? nodes.flatMap((node) => withoutStrayRuby(node)) : nodes;
  const tidied = collapse(plain, { afterSpace: true });
  trimEnd(tidied);
  return tidied.some(hasContent) ? tidied : [];
}

function tidyText(node: Text): readonly BodyNode[] {
  const collapsed = collapseSpaces(node.value);
  const start = collapsed.startsWith(' ') ? 1 : 0;
  const value = collapsed.slice(start, collapsed.endsWith(' ') ? -1 : undefined);
  if (!HAS_CONTENT.test(value)) return [];
  return [value === node.value ? node : text(value)];
}

function collapseSpaces(value: string): string {
  return UNTIDY.test(value) ? value.replace(SPACES, ' ') : value;
}

/** Annotations stand directly in a ruby, and a ruby has one; what is nested otherwise stays as plain text. */
function withoutStrayRuby(node: BodyNode, parent?: string): readonly BodyNode[] {
  if (node.type !== 'element') return [node];
  const { tagName, children, properties } = node;
  const kept = children.flatMap((child) => withoutStrayRuby(child, tagName));
  if ((tagName === 'rt' || tagName === 'rp') && parent !== 'ruby') return kept;
  if (tagName !== 'ruby' || kept.some((child) => child.type === 'element' && child.tagName === 'rt')) {
    return [element(tagName, kept, properties)];
  }
  return kept.flatMap((child) => withoutStrayRuby(child, parent));
}

function hasRuby(node: BodyNode): boolean {
  return node.type === 'element' && (/^(?:ruby|rt|rp)$/.test(node.tagName) || node.children.some(hasRuby));
}

interface Line {
  /** Whether a space here would be the first on its line, or the second in a row. */
  afterSpace: boolean;
}

function collapse(nodes: readonly BodyNode[], line: Line): BodyNode[] {
  const tidied: BodyNode[] = [];
  for (const node of nodes) {
    if (node.type === 'text') appendText(tidied, node.value, line);
    else if (node.type === 'element' && node.tagName === 'br') appendBreak(tidied, node, line);
    else if (node.type === 'element') {
      const children = collapse(node.children, line);
      if (children.length === 0) continue;
      if (children.every(isBlank)) appendText(tidied, ' ', { afterSpace: endsInSpace(tidied) });
      else tidied.push(element(node.tagName, children, node.properties));
    }
  }
  return tidied;
}

function appendText(tidied: BodyNode[], value: string, line: Line): void {
  let collapsed = collapseSpaces(value);
  if (line.afterSpace && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
  if (collapsed === '') return;
  line.afterSpace = collapsed.endsWith(' ');
  const last = tidied.at(-1);
  if (last?.type === 'text') tidied[tidied.length - 1] = text(last.value + collapsed);
  else tidied.push(text(collapsed));
}

function appendBreak(tidied: BodyNode[], node: BodyNode, line: Line): void {
  const last = tidied.at(-1);
  if (last?.type === 'text' && last.value.endsWith(' ')) {
    if (last.value === ' ') tidied.pop();
    else tidied[tidied.length - 1] = text(last.value.slice(0, -1));
  }
  // A break before anything else on the line has nothing to break.
  if (tidied.length > 0 || !line.afterSpace) tidied.push(node);
  line.afterSpace = true;
}

function endsInSpace(nodes: readonly BodyNode[]): boolean {
  const last = nodes.at(-1);
  return last === undefined || (last.type === 'text' && last.value.endsWith(' '));
}

/** Takes spaces and line breaks off the end, as deep inside as they stand. */
function trimEnd(nodes: BodyNode[]): void {
  for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
    if (last.type === 'text') {
      const trimmed = last.value.replace(/ $/, '');
      if (trimmed !== '') {
        nodes[nodes.length - 1] = text(trimmed);
        return;
      }
    } else if (last.type === 'element' && last.tagName !== 'br') {
      const children = [...last.children];
      trimEnd(children);
      if (children.length > 0) {
        nodes[nodes.length - 1] = element(last.tagName, children, last.properties);
        return;
      }
    }
    nodes.pop();
  }
}

const HAS_CONTENT = /[^\s\u00a0\u200b-\u200d\u2060]/;

function hasContent(node: BodyNode): boolean {
  if (node.type === 'text') return HAS_CONTENT.test(node.value);
  return node.type === 'element' && node.children.some(hasContent);
}
