import { ARTICLE_FORMATS } from '../formats/index.ts';
import { renderNotice, renderNoticeJson } from '../formats/notice.ts';
import { renderRedirect } from '../formats/redirect.ts';
import { pageUrl, paths } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Metadata } from './ports.ts';

/** An object of an article's, ready to be written. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly contentType: string;
  readonly metadata?: Metadata;
}

const HTML = 'text/html; charset=utf-8';

/** What a public article has in the site tree; the page that claims the slug comes first. `article.slug` is the slug it holds. */
export function articlePages(article: Article, newsroom: Newsroom): readonly Page[] {
  return ARTICLE_FORMATS.map((format) => ({
    path: format.path(article),
    text: format.render(article, newsroom),
    contentType: format.contentType,
  }));
}

/**
 * An article's notices and redirects may say the same in several of its states, and an ETag tells only bytes apart: a writer that was held
 * up would take a later one for the one that it knows. So each names the turn that it was written in.
 */
function inTurn(html: string, turn: number): string {
  return `${html}<!-- ${turn} -->\n`;
}

/** What stands in the place of an article that was killed or withdrawn: short notices that say nothing of the story. */
export function noticePages(
  article: Pick<Article, 'id' | 'slug'>,
  kind: 'killed' | 'withdrawn',
  turn: number,
  newsroom: Newsroom,
): readonly Page[] {
  const gone = { status: '410' };
  const html = inTurn(renderNotice(kind, newsroom), turn);
  return [
    { path: paths.page(article.slug), text: html, contentType: HTML, metadata: gone },
    { path: paths.amp(article.slug), text: html, contentType: HTML, metadata: gone },
    {
      path: paths.json(article.slug),
      text: renderNoticeJson(article.id, article.slug, kind, turn),
      contentType: 'application/json; charset=utf-8',
      metadata: gone,
    },
  ];
}

/** The redirects from a slug that the article had before, one for each page. */
export function formerPages(former: string, slug: string, turn: number, newsroom: Newsroom): readonly Page[] {
  const to = (path: string) => new URL(`${newsroom.url}/${path}`).pathname;
  return [
    redirect(paths.page(former), '301', pagePath(slug, newsroom), turn),
    redirect(paths.amp(former), '301', to(paths.amp(slug)), turn),
    redirect(paths.json(former), '301', to(paths.json(slug)), turn),
  ];
}

/** The short link, for alerts that have no room for the page's address. */
export function shortLink(article: Pick<Article, 'id' | 'slug'>, turn: number, newsroom: Newsroom): Page {
  return redirect(paths.short(article.id), '302', pagePath(article.slug, newsroom), turn);
}

function redirect(path: string, status: string, location: string, turn: number): Page {
  const text = inTurn(renderRedirect(location), turn);
  return { path, text, contentType: HTML, metadata: { status, location } };
}

/** Root-relative, so that it holds under whatever host the site is reached by. */
function pagePath(slug: string, newsroom: Newsroom): string {
  return new URL(pageUrl(slug, newsroom)).pathname;
}
