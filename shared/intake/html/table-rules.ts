import { type BodyNode, type Element, element, type Properties } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Attributes, languageProperties } from './attributes.ts';
import { withBoldHead } from './bold-head.ts';
import { type Block, isBlock, isElement, toBlocks, toFlow, toInline } from './content.ts';
import { type ElementRule, ENDS_PARAGRAPH } from './rule.ts';
import { layOut, type Section } from './table-grid.ts';
import { isBlank } from './tidy-inline.ts';

const TABLE = new Set(['table']);
/** A row this wide is no table that anyone could read. */
const MAX_COLUMNS = INNER_LIMITS.article.tableColumns;

const CELL_TAGS = ['td', 'th'] as const;
const ROW_TAGS = ['caption', ...CELL_TAGS, 'tr'] as const;
const SECTION_TAGS = [...ROW_TAGS, 'thead', 'tbody', 'tfoot'] as const;

function cell(name: 'td' | 'th'): ElementRule {
  return {
    role: 'block',
    makesNode: true,
    closes: { tags: CELL_TAGS, within: TABLE },
    build: ({ attributes, children }) => [element(name, toFlow(children), cellProperties(name, attributes))],
  };
}

function cellProperties(name: 'td' | 'th', attributes: Attributes): Properties {
  const colSpan = spanOf(attributes.colspan);
  const rowSpan = spanOf(attributes.rowspan);
  const scope =
    name === 'th' ? /^\s*(col|row)(?:group)?\s*$/i.exec(attributes.scope ?? '')?.[1]?.toLowerCase() : undefined;
  const align = alignOf(attributes);
  return {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(scope === 'col' || scope === 'row' ? { scope } : {}),
    ...(align === undefined ? {} : { align }),
    ...languageProperties(attributes),
  };
}

function spanOf(written: string | undefined): number {
  return /^\s*\d{1,4}\s*$/.test(written ?? '') ? Math.min(Number(written), MAX_COLUMNS) : 1;
}

function alignOf(attributes: Attributes): Properties['align'] {
  const style = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i.exec((attributes.style ?? '').slice(0, 500))?.[1];
  const align = (style ?? attributes.align ?? '').trim().toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

const ROW: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: { tags: ROW_TAGS, within: TABLE },
  build: ({ children }) => {
    const cells = cellsOf(children);
    return cells.length === 0 ? [] : [element('tr', cells)];
  },
};

/** A row’s children as cells: what stands between cells is one too. */
function cellsOf(children: readonly BodyNode[]): readonly Element[] {
  const cells: Element[] = [];
  let loose: BodyNode[] = [];
  const endLoose = () => {
    const content = toFlow(loose);
    if (content.length > 0) cells.push(element('td', content));
    loose = [];
  };
  for (const child of children) {
    if (!isElement(child, 'td', 'th')) {
      loose.push(child);
      continue;
    }
    endLoose();
    cells.push(child);
  }
  endLoose();
  return cells;
}

function section(name: Section): ElementRule {
  return {
    role: 'block',
    makesNode: true,
    closes: { tags: SECTION_TAGS, within: TABLE },
    build: ({ children }) => {
      const rows = rowsOf(children);
      return rows.length === 0 ? [] : [element(name, rows)];
    },
  };
}

function rowsOf(children: readonly BodyNode[]): readonly Element[] {
  const rows: Element[] = [];
  let loose: BodyNode[] = [];
  const endLoose = () => {
    const cells = loose.every(isBlank) ? [] : cellsOf(loose);
    if (cells.length > 0) rows.push(element('tr', cells));
    loose = [];
  };
  for (const child of children) {
    if (!isElement(child, 'tr')) {
      loose.push(child);
      continue;
    }
    endLoose();
    rows.push(child);
  }
  endLoose();
  return rows;
}

const CAPTION: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: { tags: SECTION_TAGS, within: TABLE },
  build: ({ attributes, children }) => {
    const { inline, hoisted } = toInline(children);
    const caption = inline.length === 0 ? [] : [element('caption', inline, languageProperties(attributes))];
    return [...hoisted, ...caption];
  },
};

const TABLE_RULE: ElementRule = {
  role: 'block',
  makesNode: true,
  closes: ENDS_PARAGRAPH,
  build: ({ attributes, children }, builder) => {
    const captions = children.filter((child) => isElement(child, 'caption'));
    const outside = toBlocks(children.filter((child) => isBlock(child)));
    const sections = withBoldHead(
      sectionsOf(children.filter((child) => !isElement(child, 'caption') && !isBlock(child))),
    );
    if (sections.length === 0) return [...outside, ...toBlocks(captions)];
    const grid = isLayout(attributes, sections) ? undefined : layOut(sections, MAX_COLUMNS);
    if (grid) return [...outside, element('table', [...captions.slice(0, 1), ...grid], languageProperties(attributes))];
    if (!isLayout(attributes, sections)) builder.tooDeep('<table>');
    return [...outside, ...toBlocks(captions), ...toBlocks(sections)];
  },
};

/** The sections in the order that HTML wants them, loose rows in a body of their own. */
function sectionsOf(children: readonly BodyNode[]): readonly Element[] {
  const heads: Element[] = [];
  const bodies: Element[] = [];
  const feet: Element[] = [];
  let loose: BodyNode[] = [];
  const endLoose = () => {
    const rows = rowsOf(loose);
    if (rows.length > 0) bodies.push(element('tbody', rows));
    loose = [];
  };
  for (const child of children) {
    if (!isElement(child, 'thead', 'tbody', 'tfoot')) {
      loose.push(child);
      continue;
    }
    endLoose();
    const list = child.tagName === 'thead' ? heads : child.tagName === 'tfoot' ? feet : bodies;
    list.push(child);
  }
  endLoose();
  return [...joined('thead', heads), ...bodies, ...joined('tfoot', feet)];
}

function joined(name: Section, sections: readonly Element[]): readonly Element[] {
  return sections.length < 2
    ? sections
    : [
        element(
          name,
          sections.flatMap(({ children }) => children),
        ),
      ];
}

function childrenOf(node: BodyNode): readonly BodyNode[] {
  return node.type === 'element' ? node.children : [];
}

/** Whether a table places things on a page and tabulates nothing: it says so, has one column, or holds tables or headings. */
function isLayout(attributes: Attributes, sections: readonly Element[]): boolean {
  if (/^\s*(?:presentation|none)\s*$/i.test(attributes.role ?? '')) return true;
  const rows = sections.flatMap(({ children }) => children);
  const cells = rows.flatMap(childrenOf);
  if (rows.every((row) => childrenOf(row).length === 1) && !cells.some((each) => isElement(each, 'th'))) return true;
  return cells.flatMap(childrenOf).some((each) => isElement(each, 'table', 'h2', 'h3', 'figure') || isEmbed(each));
}

function isEmbed(node: BodyNode | Block): boolean {
  return node.type === 'embed';
}

export const TABLE_RULES: Readonly<Record<string, ElementRule>> = {
  table: TABLE_RULE,
  caption: CAPTION,
  thead: section('thead'),
  tbody: section('tbody'),
  tfoot: section('tfoot'),
  tr: ROW,
  td: cell('td'),
  th: cell('th'),
};
