import { childOf, isElement, type PartElement, type PartNode } from './read-part.ts';

type Write = (text: string, raised?: 'superscript' | 'subscript') => string;

/** An equation (ECMA-376, part 1, 22.1) in one line: raised and lowered where it can be, fractions with a stroke. */
export function writeEquation(equation: PartElement, write: Write): string {
  return parts(equation.children, write);
}

function parts(nodes: readonly PartNode[], write: Write): string {
  let written = '';
  for (const node of nodes) if (isElement(node)) written += part(node, write);
  return written;
}

function part(element: PartElement, write: Write): string {
  const { name } = element;
  const inside = (child: string, how: Write = write) => parts(childOf(element, child)?.children ?? [], how);
  const raised: Write = (text) => write(text, 'superscript');
  const lowered: Write = (text) => write(text, 'subscript');
  switch (name) {
    case 'm:t':
    case 'w:t':
      return write(element.children.filter((child) => !isElement(child)).join(''));
    case 'm:sSup':
      return inside('m:e') + inside('m:sup', raised);
    case 'm:sSub':
      return inside('m:e') + inside('m:sub', lowered);
    case 'm:sSubSup':
      return inside('m:e') + inside('m:sub', lowered) + inside('m:sup', raised);
    case 'm:f':
      return grouped(childOf(element, 'm:num'), write) + write('/') + grouped(childOf(element, 'm:den'), write);
    case 'm:rad':
      return inside('m:deg', raised) + write('√') + grouped(childOf(element, 'm:e'), write);
    case 'm:d':
      return write('(') + parts(element.children, write) + write(')');
    default:
      return parts(element.children, write);
  }
}

/** A part in brackets where it has parts of its own. */
function grouped(element: PartElement | undefined, write: Write): string {
  const content = parts(element?.children ?? [], write);
  const terms =
    element?.children.filter((child) => isElement(child) && /^m:(?!ctrlPr|r$)/.test(child.name)).length ?? 0;
  const runs = element?.children.filter((child) => isElement(child) && child.name === 'm:r').length ?? 0;
  return terms + runs > 1 ? write('(') + content + write(')') : content;
}
