import type { Attributes } from '../html/attributes.ts';
import type { Translate, XmlBody } from './xml-body.ts';
import { childElements, type XmlElement } from './xml-tree.ts';

/** Elements of HTML that stand in a body; those of a page around one are not among them. */
const IN_BODY: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption picture source img table caption thead tbody tfoot tr th td pre hr ' +
    'a em i strong b u sub sup code tt del s strike ins mark q cite abbr acronym small kbd samp var dfn bdi bdo span font br ruby rb rt rp ' +
    'div section article main center address details summary time iframe video audio object embed ' +
    'script style template svg math button select textarea form input'
  ).split(' '),
);

const WITH_ALL_ABOVE: ReadonlySet<string> = new Set(
  'html head body title meta link base header footer aside nav noscript'.split(' '),
);

/** Whether an element of HTML that stands in a body has that name. */
export function isInBody(name: string): boolean {
  return IN_BODY.has(name.toLowerCase());
}

/** An element's attributes as those of a tag. */
export function tagAttributes(element: XmlElement): Attributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [name, value] of element.attributes) attributes[name.toLowerCase()] = value;
  return attributes;
}

/** Elements of HTML inside another vocabulary as themselves; of others only what is in them. */
export const asHtml: Translate = (element, body) => {
  const tag = element.name.toLowerCase();
  if (/^(?:head|title|meta|link|base)$/.test(tag)) return undefined;
  const lines = tag === 'p' ? linesOf(element) : undefined;
  if (lines) {
    emitLines(lines, element, body);
    return undefined;
  }
  return IN_BODY.has(tag) ? [{ tag, attributes: tagAttributes(element) }] : [];
};

/** Lines of results, and how many of them must be as short as those are. */
const RESULTS = { least: 5, longest: 120, short: 48, share: 0.75 };

/** The lines of a paragraph that is none: results and standings, one below the other, as an agency's system breaks them. */
function linesOf({ children }: XmlElement): readonly string[] | undefined {
  const [text] = children;
  if (children.length !== 1 || typeof text !== 'string' || !text.includes('\n')) return undefined;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < RESULTS.least || lines.some(({ length }) => length > RESULTS.longest)) return undefined;
  const isMost = (count: number) => count >= lines.length * RESULTS.share;
  // A sentence that is wrapped goes on in small letters.
  const isResults =
    isMost(lines.filter(({ length }) => length <= RESULTS.short).length) &&
    isMost(lines.filter((line) => !/^\p{Ll}/u.test(line)).length);
  return isResults ? lines : undefined;
}

function emitLines(lines: readonly string[], element: XmlElement, body: XmlBody): void {
  body.builder.open('p', tagAttributes(element));
  for (const [at, line] of lines.entries()) {
    if (at > 0) body.builder.open('br', {});
    body.text(line);
  }
  body.builder.close('p');
}

/** Where the document around says what stands in an article's head and foot; only its images are not said there. */
export const asArticleHtml: Translate = (element, body) => {
  const tag = element.name.toLowerCase();
  if (tag === 'nav' || tag === 'footer') return undefined;
  if (tag !== 'header') return asHtml(element, body);
  for (const figure of childElements(element))
    if (/^(?:figure|img|picture)$/i.test(figure.name)) body.emit([figure], asHtml);
  return undefined;
};

/** The elements of a page of its own. */
export const asPage: Translate = (element) => {
  const tag = element.name.toLowerCase();
  return IN_BODY.has(tag) || WITH_ALL_ABOVE.has(tag) ? [{ tag, attributes: tagAttributes(element) }] : [];
};
