import type { Body, BodyNode, Element } from '../../../shared/model/body.ts';

/** A text of the corpus: what is pasted, and what must come of it. */
export interface MarkedText {
  readonly input: string;
  /** The fields above the `===`, as they must be in the draft; `tags` and `problems` are comma-separated. */
  readonly fields: Readonly<Record<string, string>>;
  /** The body, a line for each block, item, row and line of verse, as `outlineOf` writes it. */
  readonly outline: readonly string[];
}

/**
 * Reads a marked text. Below `===` every line of the input stands after a mark and a bar:
 * `p` paragraph, `+` its wrapped continuation (`&` without a space, `~` of a divided word), `/` its next line after a break, `2` `3` headings, `-` `--` items of a
 * bulleted list and of a list inside it, `1` items of a numbered one, `q` a paragraph of a quotation, `T` `t` header and row of a table,
 * (a header set in by three columns or more has an empty cell first), `r` a rule, `.` nothing in the body. What stands before a `¦` is pasted but not kept.
 */
export function readMarkedText(file: string): MarkedText {
  const [head = '', marked = ''] = file.split(/^===\n/m);
  const fields = Object.fromEntries(
    head
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const input: string[] = [];
  const outline: string[] = [];
  for (const line of marked.replace(/\n$/, '').split('\n')) {
    const bar = line.indexOf('|');
    const mark = line.slice(0, bar).trim();
    const pasted = line.slice(bar + 1).replace(/^ /, '');
    input.push(pasted.replace('¦', ''));
    const kept = pasted.slice(pasted.indexOf('¦') + 1).trim();
    if (mark === '' || mark === '.') continue;
    if (mark === '+') outline.push(`${outline.pop()} ${kept}`);
    else if (mark === '&') outline.push(`${outline.pop()}${kept}`);
    else if (mark === '~') outline.push(`${(outline.pop() ?? '').replace(/-$/, '')}${kept}`);
    else if (mark === 'r') outline.push('r|');
    else
      outline.push(
        `${mark}| ${mark === 'T' && /^(?:\t| {3})/.test(pasted) ? ' ¦ ' : ''}${/[Tt]/.test(mark) ? kept.replace(/^\| |\s?\|$/g, '').replace(/\s*\t\s*|\s+\|\s+| {2,}/g, ' ¦ ') : kept.replace(/\s+/g, ' ')}`,
      );
  }
  return { input: input.join('\n'), fields, outline };
}

/** A body as lines of mark and text, in the marks of `readMarkedText`. */
export function outlineOf(body: Body): readonly string[] {
  return body.children.flatMap((child) => (child.type === 'embed' ? [] : outlineOfBlock(child)));
}

function outlineOfBlock(block: Element): readonly string[] {
  switch (block.tagName) {
    case 'ul':
    case 'ol':
      return outlineOfList(block, block.tagName === 'ul' ? '-' : '1');
    case 'blockquote':
      return block.children.map((child) => `q| ${inlineOf(child)}`);
    case 'table':
      return elements(block).flatMap((part) =>
        elements(part).map(
          (row) => `${part.tagName === 'thead' ? 'T' : 't'}| ${elements(row).map(inlineOf).join(' ¦ ')}`,
        ),
      );
    case 'hr':
      return ['r|'];
    case 'p':
      return inlineOf(block)
        .split('\n')
        .map((line, i) => `${i === 0 ? 'p' : '/'}| ${line}`);
    default:
      return [`${block.tagName.slice(1)}| ${inlineOf(block)}`];
  }
}

function outlineOfList(list: Element, mark: string): readonly string[] {
  return elements(list).flatMap((item) => [
    `${mark}| ${item.children
      .filter((child) => !isList(child))
      .map(inlineOf)
      .join('')}`,
    ...item.children
      .filter(isList)
      .flatMap((inner) => outlineOfList(inner, mark + (inner.tagName === 'ul' ? '-' : '1'))),
  ]);
}

function isList(node: BodyNode): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

function elements(node: Element): readonly Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function inlineOf(node: BodyNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'embed') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(inlineOf).join('');
}
