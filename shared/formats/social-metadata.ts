import { escapeHtmlAttribute } from '../markup/html-text.ts';
import { canonicalUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { pixelsOf } from './body/dimensions.ts';

type Field = readonly [property: string, content: string | number | undefined];

/** What an article looks like where it is shared: Open Graph (ogp.me) and its `article` vocabulary, a line for each, and the card's kind. */
export function socialMetadata(article: Article, newsroom: Newsroom): string {
  const fields: readonly Field[] = [
    ['og:type', 'article'],
    ['og:title', article.headline],
    ['og:description', article.standfirst || undefined],
    ['og:url', canonicalUrl(article, newsroom)],
    ['og:site_name', newsroom.name],
    ['og:locale', localeOf(article.language)],
    ...imageFields(article),
    ['article:published_time', article.published],
    ['article:modified_time', article.modified],
    ['article:expiration_time', article.expires],
    ['article:section', article.section],
    ...article.tags.map((tag): Field => ['article:tag', tag]),
  ];
  let lines = '';
  for (const [property, content] of fields) {
    if (content !== undefined)
      lines += `<meta property="${property}" content="${escapeHtmlAttribute(String(content))}">\n`;
  }
  const card = article.images.length > 0 ? 'summary_large_image' : 'summary';
  return `${lines}<meta name="twitter:card" content="${card}">\n`;
}

function imageFields({ images: [image] }: Article): readonly Field[] {
  if (image === undefined) return [];
  return [
    ['og:image', image.src],
    ['og:image:alt', image.alt || undefined],
    ['og:image:width', pixelsOf(image.width)],
    ['og:image:height', pixelsOf(image.height)],
  ];
}

/** Open Graph wants a language and a territory, `en_GB`; a tag without a territory gives none. */
function localeOf(language: string): string | undefined {
  const parts = /^([a-z]{2,3})-(?:[A-Za-z]{4}-)?([A-Z]{2})$/.exec(language);
  return parts ? `${parts[1]}_${parts[2]}` : undefined;
}
