import { AMP } from './amp.ts';
import { ARTICLE_JSON } from './article-json.ts';
import type { ArticleFormat } from './format.ts';
import { HTML_PAGE } from './html-page.ts';

/** Every format that an article is written in by itself. To add one: its file, and a line here. */
export const ARTICLE_FORMATS: readonly ArticleFormat[] = [HTML_PAGE, AMP, ARTICLE_JSON];

export { FEED_FORMATS } from './feed-formats.ts';
