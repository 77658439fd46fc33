import { escapeHtmlAttribute, escapeHtmlText } from '../../markup/html-text.ts';
import type { Embed, EmbedProvider } from '../../model/body.ts';
import type { Wording } from '../wording.ts';
import type { Ink } from './ink.ts';
import { trueHost } from './true-host.ts';

const PROVIDERS: Readonly<
  Record<EmbedProvider, { readonly site?: string; readonly phrase: 'watchOn' | 'postOn' | 'openOn' }>
> = {
  youtube: { site: 'YouTube', phrase: 'watchOn' },
  vimeo: { site: 'Vimeo', phrase: 'watchOn' },
  x: { site: 'X', phrase: 'postOn' },
  instagram: { site: 'Instagram', phrase: 'postOn' },
  iframe: { phrase: 'openOn' },
};

/** The embed as a link to where it lives: all that a feed may hold, and what every other output shows beside it. A title that names another host does not hide that one. */
export function renderEmbedLink(embed: Embed, ink: Ink): string {
  const host = trueHost(embedTitle(embed, ink.wording), embed.url);
  return host === undefined ? linkTo(embed, ink) : `${linkTo(embed, ink)} (${escapeHtmlText(host)})`;
}

/** The embed where it cannot be shown: the link, and the name of the site that it leads to. */
export function renderEmbedCard(embed: Embed, ink: Ink): string {
  const host = URL.parse(embed.url)?.hostname.replace(/^www\./, '') ?? '';
  return `<div class="card">${linkTo(embed, ink)} <span>${escapeHtmlText(host)}</span></div>`;
}

function linkTo(embed: Embed, ink: Ink): string {
  const attributes = ink.dialect.linkAttributes(embed.url, ink);
  return `<a href="${escapeHtmlAttribute(embed.url)}"${attributes}>${escapeHtmlText(embedTitle(embed, ink.wording))}</a>`;
}

/** What the embed is: its title, else an invitation to the site that it is from. */
export function embedTitle(embed: Embed, wording: Wording): string {
  if (embed.title !== undefined && embed.title.trim() !== '') return embed.title;
  const { site, phrase } = PROVIDERS[embed.provider];
  return wording[phrase].replace('{}', () => site ?? URL.parse(embed.url)?.hostname ?? embed.url);
}
