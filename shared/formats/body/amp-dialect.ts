import { htmlAttributes } from '../../markup/html-attributes.ts';
import { renderAmpEmbed } from './amp-embed.ts';
import { sizeOf } from './dimensions.ts';
import type { Dialect } from './ink.ts';
import { leavesSite } from './leaves-site.ts';

/** How tall the box of an image is whose size nobody gave, in CSS pixels. */
const UNSIZED_IMAGE_HEIGHT = 360;

/** AMP HTML: images and embeds are components whose room on the page is known before they load. */
export const AMP_DIALECT: Dialect = {
  linkAttributes: (href, ink) => (leavesSite(href, ink) ? ' rel="noopener"' : ''),
  image: (image) => {
    const size = sizeOf(image);
    const { src, alt = '' } = image;
    const box = size
      ? { src, alt, width: size.width, height: size.height, layout: 'responsive' }
      : { src, alt, height: UNSIZED_IMAGE_HEIGHT, layout: 'fixed-height', class: 'contain' };
    return `<amp-img${htmlAttributes(box)}></amp-img>`;
  },
  embed: renderAmpEmbed,
  alignment: (align) => ` class="${align}"`,
  tableWrap: ['<div class="wide">', '</div>'],
};
