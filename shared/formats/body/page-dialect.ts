import { htmlAttributes } from '../../markup/html-attributes.ts';
import type { Embed } from '../../model/body.ts';
import { pixelsOf, sizeOf } from './dimensions.ts';
import { embedIdOf } from './embed-id.ts';
import { embedTitle, renderEmbedCard, renderEmbedLink } from './embed-link.ts';
import { FRAME_SANDBOX } from './frame-sandbox.ts';
import type { Dialect, Ink } from './ink.ts';
import { leavesSite } from './leaves-site.ts';

/** HTML for the article's page: nothing runs on it, and nothing of another site loads before the reader comes to it. */
export const PAGE_DIALECT: Dialect = {
  linkAttributes: (href, ink) => (leavesSite(href, ink) ? ' rel="noopener"' : ''),
  image: ({ src, alt, width, height }, ink) => {
    const first = ink.images++ === 0;
    return `<img${htmlAttributes({
      src,
      alt: alt ?? '',
      width: pixelsOf(width),
      height: pixelsOf(height),
      loading: first ? undefined : 'lazy',
      fetchpriority: first ? 'high' : undefined,
      decoding: 'async',
    })}>`;
  },
  embed: (embed, ink) => {
    const frame = frameOf(embed);
    return frame === undefined ? renderEmbedCard(embed, ink) : framed(frame, embed, ink);
  },
  alignment: (align) => ` class="${align}"`,
  tableWrap: ['<div class="wide">', '</div>'],
};

interface Frame {
  readonly src: string;
  /** Players of known hosts have none: they need their own origin, and keep to it. */
  readonly sandbox?: string;
  readonly allow?: string;
}

/** Where the embed can be shown without a script of its site on this page; X and Instagram cannot. */
function frameOf(embed: Embed): Frame | undefined {
  const id = embedIdOf(embed);
  const allow = 'fullscreen; picture-in-picture; encrypted-media';
  switch (embed.provider) {
    case 'youtube':
      return id === undefined ? undefined : { src: `https://www.youtube-nocookie.com/embed/${id}`, allow };
    case 'vimeo':
      return id === undefined ? undefined : { src: `https://player.vimeo.com/video/${id}?dnt=1`, allow };
    case 'iframe':
      return embed.url.startsWith('https:') ? { src: embed.url, sandbox: FRAME_SANDBOX } : undefined;
    case 'x':
    case 'instagram':
      return undefined;
  }
}

function framed(frame: Frame, embed: Embed, ink: Ink): string {
  const size = sizeOf(embed) ?? { width: 16, height: 9 };
  const attributes = htmlAttributes({
    src: frame.src,
    title: embedTitle(embed, ink.wording),
    style: `aspect-ratio:${size.width}/${size.height}`,
    loading: 'lazy',
    sandbox: frame.sandbox,
    allow: frame.allow,
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `<figure class="embed"><iframe${attributes}></iframe><figcaption>${renderEmbedLink(embed, ink)}</figcaption></figure>`;
}
