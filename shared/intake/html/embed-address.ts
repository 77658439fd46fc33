import type { BodyNode, Embed, EmbedProvider } from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';

interface Recognised {
  readonly provider: EmbedProvider;
  readonly embedId: string;
  /** The thing's own address. */
  readonly url: string;
}

type Recognise = (url: URL) => Recognised | undefined;

const YOUTUBE_ID = /^[\w-]{11}$/;

const SITES: Readonly<Record<string, Recognise>> = {
  'youtube.com': youtube,
  'm.youtube.com': youtube,
  'music.youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'youtu.be': (url) => youtubeVideo(url.pathname.split('/')[1]),
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'twitter.com': x,
  'mobile.twitter.com': x,
  'x.com': x,
  'mobile.x.com': x,
  'platform.twitter.com': (url) => post('i', url.searchParams.get('id') ?? undefined),
  'instagram.com': instagram,
};

/** The video or post that `address` shows, where it is one of YouTube, Vimeo, X or Instagram. */
export function embedAt(address: string): Embed | undefined {
  const checked = checkUrl(address.startsWith('//') ? `https:${address}` : address, 'media');
  if (checked === undefined) return undefined;
  const parsed = new URL(checked);
  const site = parsed.hostname.replace(/^www\./, '');
  const found = Object.hasOwn(SITES, site) ? SITES[site]?.(parsed) : undefined;
  const url = found && checkUrl(found.url, 'media');
  return found && url ? { type: 'embed', provider: found.provider, url, embedId: found.embedId } : undefined;
}

/** The embed that a paragraph is which holds an address of one and nothing else. */
export function loneEmbed(children: readonly BodyNode[]): Embed | undefined {
  const [only] = children;
  if (!only || children.length > 1) return undefined;
  if (only.type === 'text') return looksLikeAddress(only.value) ? embedAt(only.value) : undefined;
  if (only.type !== 'element' || only.tagName !== 'a') return undefined;
  const [label] = only.children;
  if (label?.type !== 'text' || only.children.length > 1 || !looksLikeAddress(label.value)) return undefined;
  return embedAt(only.properties.href ?? '');
}

function looksLikeAddress(value: string): boolean {
  return value.length < 500 && /^(?:https?:\/\/|www\.|youtu\.be\/)\S+$/i.test(value);
}

function youtube(url: URL): Recognised | undefined {
  const [, first = '', second] = url.pathname.split('/');
  if (first === 'watch') return youtubeVideo(url.searchParams.get('v') ?? undefined);
  return ['embed', 'shorts', 'live', 'v', 'e'].includes(first) ? youtubeVideo(second) : undefined;
}

function youtubeVideo(embedId: string | undefined): Recognised | undefined {
  // `videoseries` has eleven letters too, and is a playlist.
  if (embedId === undefined || !YOUTUBE_ID.test(embedId) || embedId === 'videoseries') return undefined;
  return { provider: 'youtube', embedId, url: `https://www.youtube.com/watch?v=${embedId}` };
}

function vimeo(url: URL): Recognised | undefined {
  const parts = url.pathname.split('/').filter(Boolean);
  const at = parts.findIndex((part) => /^\d{1,12}$/.test(part));
  const embedId = parts[at];
  if (embedId === undefined || at > 3) return undefined;
  // An unlisted video plays only with its hash.
  const hash = parts[at + 1] ?? url.searchParams.get('h') ?? '';
  const suffix = /^[0-9a-f]{6,16}$/.test(hash) ? `/${hash}` : '';
  return { provider: 'vimeo', embedId, url: `https://vimeo.com/${embedId}${suffix}` };
}

function x(url: URL): Recognised | undefined {
  const match = /^\/(?:i\/web|(\w{1,20}))\/status(?:es)?\/(\d{1,20})(?:\/|$)/.exec(url.pathname);
  return match ? post(match[1] ?? 'i', match[2]) : undefined;
}

function post(account: string, embedId: string | undefined): Recognised | undefined {
  if (embedId === undefined || !/^\d{1,20}$/.test(embedId)) return undefined;
  return { provider: 'x', embedId, url: `https://x.com/${account}/status/${embedId}` };
}

function instagram(url: URL): Recognised | undefined {
  const match = /^\/(?:[\w.]{1,40}\/)?(p|reel|reels|tv)\/([\w-]{1,40})(?:\/|$)/.exec(url.pathname);
  if (!match) return undefined;
  const kind = match[1] === 'reels' ? 'reel' : match[1];
  return { provider: 'instagram', embedId: match[2] ?? '', url: `https://www.instagram.com/${kind}/${match[2]}/` };
}
