import type { Embed, EmbedProvider } from '../../model/body.ts';

/** What identifiers each provider gives; a frame has none. */
const IDS: Readonly<Record<EmbedProvider, RegExp | undefined>> = {
  youtube: /^[\w-]{1,64}$/,
  vimeo: /^\d{1,20}$/,
  x: /^\d{1,25}$/,
  instagram: /^[\w-]{1,64}$/,
  iframe: undefined,
};

/** The provider's identifier, or `undefined` where it is missing or could mean something else in an address. */
export function embedIdOf({ provider, embedId }: Embed): string | undefined {
  return embedId !== undefined && IDS[provider]?.test(embedId) ? embedId : undefined;
}
