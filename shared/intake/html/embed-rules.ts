import { type BodyNode, type Embed, element, plainText, text } from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';
import { quote } from '../../model/problem.ts';
import { cleanLine } from '../clean-line.ts';
import { readPixels } from '../read-images.ts';
import { checkAddress, isAroundArticle } from './address.ts';
import { type Attributes, classesOf, isUndisplayed } from './attributes.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';
import type { Block } from './content.ts';
import { embedAt } from './embed-address.ts';
import type { ElementRule } from './rule.ts';

/** Frames that count readers or carry advertisements. */
const NO_CONTENT =
  /(?:^|\.)(?:googletagmanager\.com|doubleclick\.net|google-analytics\.com|googlesyndication\.com|amazon-adsystem\.com)$/;

const IFRAME: ElementRule = {
  role: 'block',
  makesNode: true,
  // What stands between the tags is for browsers that know no frames.
  build: ({ attributes }, builder) => frameNodes(attributes, builder),
};

function frameNodes(attributes: Attributes, builder: BodyBuilder): readonly Embed[] {
  const written = (attributes.src ?? attributes['data-src'] ?? '').trim() || (attributes['data-src'] ?? '').trim();
  const address = written.startsWith('//') ? `https:${written}` : written;
  const url = checkUrl(address, 'media', builder.findings.base);
  const width = readPixels(attributes.width);
  const height = readPixels(attributes.height);
  if (width === 1 || height === 1 || attributes.width === '0' || attributes.height === '0' || isUndisplayed(attributes))
    return [];
  if (url && NO_CONTENT.test(new URL(url).hostname)) return [];
  if (!url?.startsWith('https://')) {
    builder.warn('left-out', quote(written === '' ? '<iframe>' : `<iframe src="${written}">`), { path: 'iframe' });
    return [];
  }
  if (builder.findings.isBaseUnknown) builder.noteAddress(url);
  const title = cleanLine((attributes.title ?? '').slice(0, 300));
  const known = embedAt(url);
  if (!known && !isAroundArticle(builder)) builder.warn('unknown-embed', quote(`<iframe src="${written}">`));
  const embed: Embed = known ?? { type: 'embed', provider: 'iframe', url };
  return [
    {
      ...embed,
      ...(title === '' ? {} : { title }),
      ...(width === undefined || height === undefined ? {} : { width, height }),
    },
  ];
}

/** A post’s own words, as its link shows them where the post itself cannot be shown. */
const MAX_WORDS = 600;

/** A post that its site hands out as a quotation to be replaced by a script. */
export function quotedEmbed({ attributes }: Frame, blocks: readonly Block[]): Embed | undefined {
  const classes = classesOf(attributes);
  const embed = classes.includes('instagram-media')
    ? (embedAt(attributes['data-instgrm-permalink'] ?? '') ?? lastEmbed(blocks, 'instagram'))
    : classes.includes('twitter-tweet') || classes.includes('twitter-video')
      ? lastEmbed(blocks, 'x')
      : classes.includes('tiktok-embed')
        ? tiktok(attributes)
        : undefined;
  const words = cleanLine(blocks.map(plainText).join(' '));
  if (!embed || words === '' || isCall(words)) return embed;
  return { ...embed, title: words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS).trimEnd()}…` };
}

/** A video of TikTok, in the frame that its script would make of the quotation. */
function tiktok(attributes: Attributes): Embed | undefined {
  const id =
    /^\d{8,25}$/.exec(attributes['data-video-id'] ?? '')?.[0] ?? /\/video\/(\d{8,25})/.exec(attributes.cite ?? '')?.[1];
  const url = checkUrl(`https://www.tiktok.com/embed/v2/${id}`, 'media');
  return id === undefined || url === undefined ? undefined : { type: 'embed', provider: 'iframe', url };
}

/** A post or a video of Facebook, in the frame that its script would put in place of the element. */
export const FACEBOOK_POST: ElementRule = {
  role: 'block',
  makesNode: true,
  build: ({ attributes, children }) => {
    const address = checkUrl((attributes['data-href'] ?? '').trim(), 'media');
    if (!address || !/^https:\/\/(?:www\.|m\.)?facebook\.com\//.test(address)) return children;
    const kind = classesOf(attributes).includes('fb-video') ? 'video' : 'post';
    const url = checkUrl(`https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(address)}`, 'media');
    return url === undefined ? children : [{ type: 'embed', provider: 'iframe', url }];
  },
};

/** What a post that was not quoted holds instead of its words. */
function isCall(words: string): boolean {
  return /^(?:https?:|view this post|ver esta|voir cette|sieh dir|loading)/i.test(words) || !words.includes(' ');
}

/** The last address of such a post in the quotation: links of the post’s own text stand before it. */
function lastEmbed(nodes: readonly BodyNode[], provider: Embed['provider']): Embed | undefined {
  for (const node of nodes.toReversed()) {
    if (node.type === 'embed' && node.provider === provider) return node;
    if (node.type !== 'element') continue;
    const own = node.tagName === 'a' ? embedAt(node.properties.href ?? '') : undefined;
    const found = own?.provider === provider ? own : lastEmbed(node.children, provider);
    if (found) return found;
  }
  return undefined;
}

/** An address whose embed an editor’s page would fetch, as CKEditor keeps it. */
const OEMBED: ElementRule = {
  role: 'block',
  makesNode: true,
  build: ({ attributes, children }, builder) => {
    const address = (attributes.url ?? '').trim();
    const embed = embedAt(address);
    if (embed || address === '') return embed ? [embed] : children;
    builder.warn('unknown-embed', quote(address));
    const href = checkAddress(address, 'link', builder);
    return href === undefined ? children : [element('p', [element('a', [text(address)], { href })])];
  },
};

export const EMBED_RULES: Readonly<Record<string, ElementRule>> = {
  iframe: IFRAME,
  oembed: OEMBED,
};
