import { escapeHtmlText } from '../../markup/html-text.ts';
import type { Body, BodyNode, TagName } from '../../model/body.ts';
import type { Wording } from '../wording.ts';
import { renderFigure } from './figure.ts';
import { renderHeading } from './heading.ts';
import { renderImage } from './image.ts';
import type { Dialect, Handler, Ink } from './ink.ts';
import { renderLink } from './link.ts';
import { renderOrderedList } from './ordered-list.ts';
import { renderPlain, renderVoid } from './plain.ts';
import { renderPreformatted } from './preformatted.ts';
import { renderSpan } from './span.ts';
import { renderCell, renderTable } from './table.ts';

const HANDLERS: Readonly<Record<TagName, Handler>> = {
  a: renderLink,
  abbr: renderPlain,
  bdi: renderPlain,
  blockquote: renderPlain,
  br: renderVoid,
  caption: renderPlain,
  cite: renderPlain,
  code: renderPlain,
  dd: renderPlain,
  del: renderPlain,
  dl: renderPlain,
  dt: renderPlain,
  em: renderPlain,
  figcaption: renderPlain,
  figure: renderFigure,
  h2: renderHeading,
  h3: renderHeading,
  h4: renderHeading,
  h5: renderHeading,
  h6: renderHeading,
  hr: renderVoid,
  img: renderImage,
  ins: renderPlain,
  kbd: renderPlain,
  li: renderPlain,
  mark: renderPlain,
  ol: renderOrderedList,
  p: renderPlain,
  pre: renderPreformatted,
  q: renderPlain,
  rp: renderPlain,
  rt: renderPlain,
  ruby: renderPlain,
  samp: renderPlain,
  small: renderPlain,
  span: renderSpan,
  strong: renderPlain,
  sub: renderPlain,
  sup: renderPlain,
  table: renderTable,
  tbody: renderPlain,
  td: renderCell,
  tfoot: renderPlain,
  th: renderCell,
  thead: renderPlain,
  tr: renderPlain,
  ul: renderPlain,
  var: renderPlain,
};

/** What each dialect writes in its own way, and headings, whose level hangs on those above them. */
const PARTICULAR: ReadonlySet<TagName> = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'table', 'td', 'th']);

/** What the handlers need to write a body in `dialect`; used for one writing, since it remembers headings, images and components. */
export function inkFor(dialect: Dialect, wording: Wording, siteUrl: string): Ink {
  return {
    dialect,
    wording,
    siteUrl,
    all: renderAll,
    openHeadings: [],
    images: 0,
    components: new Set(),
    particular: 0,
  };
}

/**
 * The blocks of the latest body that every dialect writes alike, at their places. An article's outputs are written one after the other,
 * and most of a body is the same in all of them.
 */
let latest: { readonly body: Body; readonly lines: (string | undefined)[] } | undefined;

/** The body as HTML, a line for each of its blocks. */
export function renderBody(body: Body, ink: Ink): string {
  if (latest?.body !== body) latest = { body, lines: [] };
  const { lines } = latest;
  let html = '';
  for (const [place, block] of body.children.entries()) {
    const line = lines[place];
    if (line !== undefined) {
      html += line;
      continue;
    }
    const before = ink.particular;
    const written = `${renderNode(block, ink)}\n`;
    if (ink.particular === before) lines[place] = written;
    html += written;
  }
  return html;
}

function renderAll(nodes: readonly BodyNode[], ink: Ink): string {
  let html = '';
  for (const node of nodes) html += renderNode(node, ink);
  return html;
}

function renderNode(node: BodyNode, ink: Ink): string {
  if (node.type === 'text') return escapeHtmlText(node.value);
  if (node.type === 'embed') {
    ink.particular++;
    return ink.dialect.embed(node, ink);
  }
  if (PARTICULAR.has(node.tagName)) ink.particular++;
  return HANDLERS[node.tagName](node, ink);
}
