import { childOf, isElement, type PartElement, type PartNode } from './read-part.ts';

type Write = (text: string, raised?: 'superscript' | 'subscript') => void;

/** Writes an equation (ECMA-376, part 1, 22.1) in one line: raised and lowered where it can be, fractions with a stroke. */
export function writeEquation(equation: PartElement, write: Write): void {
  writeParts(equation.children, write);
}

function writeParts(nodes: readonly PartNode[], write: Write): void {
  for (const node of nodes) if (isElement(node)) writePart(node, write);
}

function writePart(element: PartElement, write: Write): void {
  const { name } = element;
  const inside = (child: string, how: Write = write) => writeParts(childOf(element, child)?.children ?? [], how);
  const raised: Write = (text) => write(text, 'superscript');
  const lowered: Write = (text) => write(text, 'subscript');
  switch (name) {
    case 'm:t':
    case 'w:t':
      write(element.children.filter((child) => !isElement(child)).join(''));
      break;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      inside('m:e');
      inside('m:sub', lowered);
      inside('m:sup', raised);
      break;
    case 'm:f':
      writeGroup(childOf(element, 'm:num'), write);
      write('/');
      writeGroup(childOf(element, 'm:den'), write);
      break;
    case 'm:rad':
      inside('m:deg', raised);
      write('√');
      writeGroup(childOf(element, 'm:e'), write);
      break;
    case 'm:d':
      write('(');
      writeParts(element.children, write);
      write(')');
      break;
    default:
      writeParts(element.children, write);
  }
}

/** A part in brackets where it has parts of its own. */
function writeGroup(element: PartElement | undefined, write: Write): void {
  const terms = element?.children.filter((child) => isElement(child) && /^m:(?!ctrlPr|argPr)/.test(child.name)) ?? [];
  if (terms.length > 1) write('(');
  writeParts(terms, write);
  if (terms.length > 1) write(')');
}
