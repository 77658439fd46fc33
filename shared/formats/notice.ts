import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { wellFormedJson } from '../markup/json-text.ts';
import type { PubStatus } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { homeUrl } from './home-url.ts';
import { renderPlainPage } from './plain-page.ts';
import { wordingFor } from './wording.ts';

/** Why an article is gone: killed, it must not be used any more; withdrawn, its upload was taken back. */
export type NoticeKind = 'killed' | 'withdrawn';

/** The page in the place of an article that is gone (HTTP 410), in the newsroom's language. It says nothing of the story. */
export function renderNotice(kind: NoticeKind, newsroom: Newsroom): string {
  const notice = escapeHtmlText(wordingFor(newsroom.language)[kind]);
  const home = `<a href="${escapeHtmlAttribute(homeUrl(newsroom))}">${escapeHtmlText(newsroom.name)}</a>`;
  return renderPlainPage({
    language: newsroom.language,
    title: newsroom.name,
    body: `<main>\n<p>${notice}</p>\n<p>${home}</p>\n</main>\n`,
  });
}

const STATUS: Readonly<Record<NoticeKind, PubStatus>> = { killed: 'canceled', withdrawn: 'withheld' };

/** The document in the place of `article.json`: which article is gone, and why, and nothing of the story. `turn` tells it from others of the article. */
export function renderNoticeJson(articleId: string, slug: string, kind: NoticeKind, turn?: number): string {
  return `${wellFormedJson({ id: articleId, slug, status: STATUS[kind], notice: kind, turn })}\n`;
}
