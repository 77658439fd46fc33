import { type Element, element, plainText } from '../../model/body.ts';
import { isElement } from './content.ts';
import { isBlank } from './tidy-inline.ts';

/** The parts of a table with its first row as its head, where that row, and no other, is in bold and nothing says which cells are heads. */
export function withBoldHead(sections: readonly Element[]): readonly Element[] {
  const [first, ...others] = sections;
  if (first?.tagName !== 'tbody') return sections;
  const rows = sections.flatMap(rowsOf);
  const [head, ...below] = rows;
  if (!head || below.length === 0 || !isBold(head) || rows.some(hasHead)) return sections;
  if (below.every((row) => isBold(row))) return sections;
  const cells = cellsOf(head).map((cell) => element('th', cell.children.map(withoutBold), cell.properties));
  const left = rowsOf(first).slice(1);
  return [
    element('thead', [element('tr', cells)]),
    ...(left.length > 0 ? [element('tbody', left, first.properties)] : []),
    ...others,
  ];
}

function rowsOf({ children }: Element): readonly Element[] {
  return children.filter((child) => child.type === 'element');
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter((child) => child.type === 'element');
}

function hasHead(row: Element): boolean {
  return row.children.some((cell) => isElement(cell, 'th'));
}

/** Whether a row has at least two cells with words in them, and all its words are bold. */
function isBold(row: Element): boolean {
  const spoken = cellsOf(row).filter((cell) => plainText(cell).trim() !== '');
  return spoken.length >= 2 && spoken.every(isWhollyBold);
}

/** Whether all that a cell, or a paragraph in it, holds is one stretch in bold. */
function isWhollyBold({ children }: Element): boolean {
  const seen = children.filter((child) => !isBlank(child));
  return seen.every((child) => isElement(child, 'strong') || (isElement(child, 'p') && isWhollyBold(child)));
}

/** A head is bold as it is. */
function withoutBold(node: Element['children'][number]): Element['children'][number] {
  if (node.type === 'element' && node.tagName === 'p')
    return element('p', node.children.map(withoutBold), node.properties);
  if (node.type !== 'element' || node.tagName !== 'strong') return node;
  const [only, ...others] = node.children;
  return only?.type === 'text' && others.length === 0 ? only : node;
}
