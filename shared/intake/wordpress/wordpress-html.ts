import { setParagraphs } from './set-paragraphs.ts';
import { type WithoutShortcodes, withoutShortcodes } from './shortcodes.ts';

const SHARED = /<!-- wp:block \{"ref":\d{1,20}(?:,[^{}]{0,300})?\} \/-->/g;

/**
 * A post’s content as HTML that any reader takes: shortcodes resolved and paragraphs set. Block comments are comments, which the HTML
 * reader drops. WordPress has done both already in what it renders (`content.rendered`), but for shortcodes of plug-ins that are gone.
 */
export function wordpressHtml(content: string): WithoutShortcodes {
  const { html, leftOut: shortcodes } = withoutShortcodes(content.replace(/\r\n?/g, '\n'));
  // A block that posts share stands elsewhere; what is left of it is a comment.
  const leftOut = content.includes('<!-- wp:block ') ? [...shortcodes, ...(content.match(SHARED) ?? [])] : shortcodes;
  // Rendered content has its paragraphs marked, and line breaks within them that mean nothing.
  return {
    html: /<p[\s>]/i.test(content) && !/\n[ \t]{0,40}\n(?![ \t]{0,40}[\n<])/.test(content) ? html : setParagraphs(html),
    leftOut,
  };
}
