import { type HtmlAttributes, htmlAttributes } from '../../markup/html-attributes.ts';
import { escapeHtmlText } from '../../markup/html-text.ts';
import type { Embed, EmbedProvider } from '../../model/body.ts';
import { sizeOf } from './dimensions.ts';
import { embedIdOf } from './embed-id.ts';
import { embedTitle, renderEmbedCard, renderEmbedLink } from './embed-link.ts';
import { ampFrameSandbox } from './frame-sandbox.ts';
import type { Ink } from './ink.ts';

/** Each provider's component, the attribute that takes the identifier, and its usual shape. */
const COMPONENTS: Readonly<
  Record<
    Exclude<EmbedProvider, 'iframe'>,
    { readonly name: string; readonly idAttribute: string; readonly width: number; readonly height: number }
  >
> = {
  youtube: { name: 'amp-youtube', idAttribute: 'data-videoid', width: 480, height: 270 },
  vimeo: { name: 'amp-vimeo', idAttribute: 'data-videoid', width: 480, height: 270 },
  x: { name: 'amp-twitter', idAttribute: 'data-tweetid', width: 375, height: 472 },
  instagram: { name: 'amp-instagram', idAttribute: 'data-shortcode', width: 400, height: 400 },
};

/** The embed as its AMP component, which is noted in `ink.components`, with a link to where it lives; as a card where there is none. */
export function renderAmpEmbed(embed: Embed, ink: Ink): string {
  const component = embed.provider === 'iframe' ? frame(embed, ink) : provided(embed, embed.provider, ink);
  if (component === undefined) return renderEmbedCard(embed, ink);
  return `<figure class="embed">${component}<figcaption>${renderEmbedLink(embed, ink)}</figcaption></figure>`;
}

function provided(embed: Embed, provider: keyof typeof COMPONENTS, ink: Ink): string | undefined {
  const component = COMPONENTS[provider];
  const id = embedIdOf(embed);
  if (id === undefined) return undefined;
  const { width, height } = sizeOf(embed) ?? component;
  return write(component.name, { [component.idAttribute]: id, width, height, layout: 'responsive' }, '', ink);
}

/** A frame; its placeholder lets it stand anywhere on the page, where AMP wants others 600 pixels or three quarters down. */
function frame(embed: Embed, ink: Ink): string | undefined {
  if (!embed.url.startsWith('https:')) return undefined;
  const { width, height } = sizeOf(embed) ?? { width: 16, height: 9 };
  const title = embedTitle(embed, ink.wording);
  const attributes = {
    src: embed.url,
    title,
    width,
    height,
    layout: 'responsive',
    sandbox: ampFrameSandbox(embed.url, ink.siteUrl),
    frameborder: 0,
  };
  return write('amp-iframe', attributes, `<div placeholder class="placeholder">${escapeHtmlText(title)}</div>`, ink);
}

function write(name: string, attributes: HtmlAttributes, inside: string, ink: Ink): string {
  ink.components.add(name);
  return `<${name}${htmlAttributes(attributes)}>${inside}</${name}>`;
}
