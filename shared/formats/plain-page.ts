import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { directionOf } from '../model/direction.ts';

interface PlainPage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** HTML. */
  readonly head?: string;
  /** HTML. */
  readonly body: string;
  /** Whether search engines may list it. */
  readonly indexed?: boolean;
}

/** A page of a few lines, one that search engines leave out unless told otherwise, in the colours of the reader's system. */
export function renderPlainPage({ language, title, head = '', body, indexed = false }: PlainPage): string {
  return `<!doctype html>
<html lang="${escapeHtmlAttribute(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${indexed ? '' : '<meta name="robots" content="noindex">\n'}<meta name="color-scheme" content="light dark">
${head}<title>${escapeHtmlText(title)}</title>
<style>body{max-width:34rem;margin:${indexed ? '8vh auto 4rem' : '20vh auto 0'};padding:0 1.25rem;font:1.125rem/1.6 system-ui,sans-serif}</style>
</head>
<body>
${body}</body>
</html>
`;
}
