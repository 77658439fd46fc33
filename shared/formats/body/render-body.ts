import { escapeHtmlText } from '../../markup/html-text.ts';
import type { Body, BodyNode, TagName } from '../../model/body.ts';
import type { Wording } from '../wording.ts';
import { renderFigure } from './figure.ts';
import { renderHeading } from './heading.ts';
import { renderImage } from './image.ts';
import type { Dialect, Handler, Ink } from './ink.ts';
import { renderLink } from './link.ts';
import { renderOrderedList } from './ordered-list.ts';
import { plain, renderVoid } from './plain.ts';
import { renderPreformatted } from './preformatted.ts';
import { renderSpan } from './span.ts';
import { renderCell, renderTable } from './table.ts';

const HANDLERS: Readonly<Record<TagName, Handler>> = {
  a: particular(renderLink),
  abbr: plain('abbr'),
  bdi: plain('bdi'),
  blockquote: plain('blockquote'),
  br: renderVoid,
  caption: plain('caption'),
  cite: plain('cite'),
  code: plain('code'),
  dd: plain('dd'),
  del: plain('del'),
  dl: plain('dl'),
  dt: plain('dt'),
  em: plain('em'),
  figcaption: plain('figcaption'),
  figure: renderFigure,
  h2: particular(renderHeading),
  h3: particular(renderHeading),
  h4: particular(renderHeading),
  h5: particular(renderHeading),
  h6: particular(renderHeading),
  hr: renderVoid,
  img: particular(renderImage),
  ins: plain('ins'),
  kbd: plain('kbd'),
  li: plain('li'),
  mark: plain('mark'),
  ol: renderOrderedList,
  p: plain('p'),
  pre: renderPreformatted,
  q: plain('q'),
  rp: plain('rp'),
  rt: plain('rt'),
  ruby: plain('ruby'),
  samp: plain('samp'),
  small: plain('small'),
  span: renderSpan,
  strong: plain('strong'),
  sub: plain('sub'),
  sup: plain('sup'),
  table: particular(renderTable),
  tbody: plain('tbody'),
  td: particular(renderCell),
  tfoot: plain('tfoot'),
  th: particular(renderCell),
  thead: plain('thead'),
  tr: plain('tr'),
  ul: plain('ul'),
  var: plain('var'),
};

/** For what each dialect writes in its own way, and for headings, whose level hangs on those above them. */
function particular(handler: Handler): Handler {
  return (node, ink) => {
    ink.particular++;
    return handler(node, ink);
  };
}

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
  return renderOpening(body, ink, Number.POSITIVE_INFINITY).html;
}

/** As many of the body's first blocks as fit into `most` characters of HTML, a line for each. */
export function renderOpening(
  body: Body,
  ink: Ink,
  most: number,
): { readonly html: string; readonly isWhole: boolean } {
  if (latest?.body !== body) latest = { body, lines: [] };
  const { lines } = latest;
  let html = '';
  let place = 0;
  for (const block of body.children) {
    let line = lines[place];
    if (line === undefined) {
      const before = ink.particular;
      line = `${renderNode(block, ink)}\n`;
      lines[place] = ink.particular === before ? line : undefined;
    }
    if (html.length + line.length > most) return { html, isWhole: false };
    html += line;
    place++;
  }
  return { html, isWhole: true };
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
  return HANDLERS[node.tagName](node, ink);
}
