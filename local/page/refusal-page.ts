import type { Newsroom } from '../../shared/model/newsroom.ts';
import { html, htmlDocument } from './html.ts';

/** What the newsroom refused, for whoever sees it in a browser. `code` is what programs get. */
export function renderRefusalPage(message: string, code: string, newsroom: Newsroom): string {
  return htmlDocument({
    title: `Not done – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1>That could not be done</h1>
<nav aria-label="Places"><a href="/">Newsroom</a> <a href="/outbox">Outbox</a></nav>
</header>
<main>
<p>${message}</p>
<p class="quiet"><code>${code}</code></p>
</main>`,
  });
}
