import type { CheckedUrl } from './checked-url.ts';
import { INNER_LIMITS } from './inner-limits.ts';

/** A run of text. */
export interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** The blocks and inline elements that a body may hold (names are HTML's; shape after the hast specification). */
export type BlockName =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'dl'
  | 'blockquote'
  | 'figure'
  | 'table'
  | 'pre'
  | 'hr';

/** Elements that stand only inside a particular block. */
export type PartName =
  | 'li'
  | 'dt'
  | 'dd'
  | 'figcaption'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'th'
  | 'td'
  | 'img';

export type InlineName =
  | 'a'
  | 'em'
  | 'strong'
  | 'sub'
  | 'sup'
  | 'code'
  | 'del'
  | 'ins'
  | 'mark'
  | 'q'
  | 'cite'
  | 'abbr'
  | 'small'
  | 'kbd'
  | 'samp'
  | 'var'
  | 'bdi'
  | 'ruby'
  | 'rt'
  | 'rp'
  | 'span'
  | 'br';

export type TagName = BlockName | PartName | InlineName;

export type Direction = 'ltr' | 'rtl';

/** Every property that any element may carry; `allowedProperties` says which belongs to which. */
export interface Properties {
  readonly lang?: string;
  readonly dir?: Direction;
  /** `a` */
  readonly href?: CheckedUrl;
  /** `a`, `abbr` */
  readonly title?: string;
  /** `img` */
  readonly src?: CheckedUrl;
  readonly alt?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly credit?: string;
  /** `ol` */
  readonly start?: number;
  readonly reversed?: boolean;
  /** `th`, `td` */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly scope?: 'col' | 'row';
  readonly align?: 'left' | 'center' | 'right';
  /** `pre`: the programming language, letters, digits, `+#-_.` only. */
  readonly language?: string;
}

export interface Element {
  readonly type: 'element';
  readonly tagName: TagName;
  readonly properties: Properties;
  readonly children: readonly BodyNode[];
}

export type EmbedProvider = 'youtube' | 'vimeo' | 'x' | 'instagram' | 'iframe';

/** Something of another site that shows inside the article: its own element in AMP, a frame on the page, a link in feeds. */
export interface Embed {
  readonly type: 'embed';
  readonly provider: EmbedProvider;
  /** The thing's address for people: what a link points at. */
  readonly url: CheckedUrl;
  /** The provider's identifier (letters, digits, `-`, `_`); absent for `iframe`. */
  readonly embedId?: string;
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
}

export type BodyNode = Text | Element | Embed;

/** An article's body: a hast-shaped tree whose children are blocks (`p`, headings, lists, …) and embeds. */
export interface Body {
  readonly type: 'root';
  readonly children: readonly (Element | Embed)[];
}

export const BLOCK_NAMES: ReadonlySet<string> = new Set<BlockName>([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'figure',
  'table',
  'pre',
  'hr',
]);

export const PART_NAMES: ReadonlySet<string> = new Set<PartName>([
  'li',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'img',
]);

/** How deep a body may nest; a builder flattens what lies deeper, so that every walk over a body is bounded. */
export const MAX_BODY_DEPTH = INNER_LIMITS.article.levels;

export function text(value: string): Text {
  return { type: 'text', value };
}

export function element(tagName: TagName, children: readonly BodyNode[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** The text of a node and all below it, with a newline between blocks, list items and table rows. */
export function plainText(node: BodyNode | Body): string {
  const pieces: string[] = [];
  collect(node, pieces);
  const joined = pieces.join('').trim();
  // Most of what is asked for is one block, whose only line end was its last character.
  return joined.includes('\n') ? joined.replace(/(?<![ \t])[ \t]*\n[ \t\n]*/g, '\n') : joined;
}

const BREAKING: ReadonlySet<string> = new Set([...BLOCK_NAMES, 'li', 'dt', 'dd', 'figcaption', 'caption', 'tr', 'br']);

function collect(node: BodyNode | Body, pieces: string[]): void {
  if (node.type === 'text') {
    pieces.push(node.value);
    return;
  }
  if (node.type === 'embed') return;
  for (const child of node.children) collect(child, pieces);
  if (node.type === 'root') return;
  if (BREAKING.has(node.tagName)) pieces.push('\n');
  else if (node.tagName === 'td' || node.tagName === 'th') pieces.push(' ');
}
