import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { renderPlainPage } from './plain-page.ts';
import { wordingFor } from './wording.ts';

/**
 * The page of an object with status 301 or 302, which sends a reader on where the status and `Location` got lost on the way.
 * `location` is absolute or root-relative.
 */
export function renderRedirect(location: string): string {
  const title = wordingFor('en').moved;
  const href = escapeHtmlAttribute(location);
  return renderPlainPage({
    language: 'en',
    title,
    head: `<link rel="canonical" href="${href}">\n<meta http-equiv="refresh" content="0; url=${href}">\n`,
    body: `<p>${escapeHtmlText(title)} <a href="${href}">${escapeHtmlText(location)}</a></p>\n`,
  });
}
