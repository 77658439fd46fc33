import type { Properties } from '../../model/body.ts';
import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** A table, in what the dialect puts around it. */
export const renderTable: Handler = (node, ink) => {
  const [open, close] = ink.dialect.tableWrap;
  return `${open}<table${commonAttributes(node.properties)}>${ink.all(node.children, ink)}</table>${close}`;
};

/** A header or data cell with its spans, scope and alignment. */
export const renderCell: Handler = (node, ink) => {
  const { scope, align } = node.properties;
  let attributes = commonAttributes(node.properties) + spans(node.properties);
  if (scope !== undefined && node.tagName === 'th') attributes += ` scope="${scope}"`;
  if (align !== undefined) attributes += ink.dialect.alignment(align);
  return `<${node.tagName}${attributes}>${ink.all(node.children, ink)}</${node.tagName}>`;
};

/** The limits are the HTML Standard's (section 4.9.11). */
function spans({ colSpan, rowSpan }: Properties): string {
  let written = '';
  if (colSpan !== undefined && Number.isInteger(colSpan) && colSpan > 1 && colSpan <= 1000)
    written += ` colspan="${colSpan}"`;
  if (rowSpan !== undefined && Number.isInteger(rowSpan) && rowSpan > 1 && rowSpan <= 65_534)
    written += ` rowspan="${rowSpan}"`;
  return written;
}
