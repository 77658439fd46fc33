import { htmlAttributes } from '../../markup/html-attributes.ts';
import { pixelsOf } from './dimensions.ts';
import { renderEmbedLink } from './embed-link.ts';
import type { Dialect } from './ink.ts';
import { quietText } from './quiet-text.ts';

/** HTML for feed readers, which drop classes, frames and scripts: images by their addresses, embeds as links. */
export const FEED_DIALECT: Dialect = {
  linkAttributes: () => '',
  image: ({ src, alt, width, height }) =>
    `<img${htmlAttributes({ src, alt: quietText(alt ?? ''), width: pixelsOf(width), height: pixelsOf(height) })}>`,
  embed: (embed, ink) => `<p>${renderEmbedLink(embed, ink)}</p>`,
  alignment: (align) => ` style="text-align:${align}"`,
  tableWrap: ['', ''],
};
