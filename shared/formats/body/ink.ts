import type { BodyNode, Element, Embed, Properties } from '../../model/body.ts';
import type { CheckedUrl } from '../../model/checked-url.ts';
import type { Wording } from '../wording.ts';

/** What the outputs that hold a body as HTML differ in: one dialect for the page, one for AMP, one for feeds. */
export interface Dialect {
  /** The attributes of a link besides its address, with a space before each. */
  readonly linkAttributes: (href: CheckedUrl, ink: Ink) => string;
  readonly image: (image: Properties & { readonly src: CheckedUrl }, ink: Ink) => string;
  readonly embed: (embed: Embed, ink: Ink) => string;
  /** The attribute that aligns a table cell, with a space before it. */
  readonly alignment: (align: 'left' | 'center' | 'right') => string;
  /** What a table stands in, so that a wide one scrolls by itself. */
  readonly tableWrap: readonly [open: string, close: string];
}

/** One writing of one body: what every handler is given. */
export interface Ink {
  readonly dialect: Dialect;
  readonly wording: Wording;
  /** Where the site is served from, without a slash at the end. */
  readonly siteUrl: string;
  /** Writes nodes one after the other. */
  readonly all: (nodes: readonly BodyNode[], ink: Ink) => string;
  /** The levels asked for by the headings that the place of writing stands under, outermost first. */
  readonly openHeadings: number[];
  /** How many images have been written. */
  images: number;
  /** The AMP components that were used. */
  readonly components: Set<string>;
  /** How many nodes were written that other dialects, or the same one at another place, would write otherwise. */
  particular: number;
}

/** Writes one element. */
export type Handler = (node: Element, ink: Ink) => string;
