import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { OutboxEntry } from '../outbox-entry.ts';
import { type Html, html, htmlDocument } from './html.ts';
import { readableTime } from './newsroom-page.ts';

const SHOWN = 200;

/** The outbox as people read it: every message as its recipient gets it, newest first. */
export function renderOutboxPage(entries: readonly OutboxEntry[], newsroom: Newsroom): string {
  const left = entries.length - SHOWN;
  return htmlDocument({
    title: `Outbox – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1>Outbox</h1>
<nav aria-label="Places"><a href="/">Newsroom</a></nav>
</header>
<main>
<p class="quiet">Every message that left through a subscriber topic, newest first. Programs get the same as JSON.</p>
${entries.length === 0 && html`<p class="quiet">No message has left yet.</p>`}
${entries.slice(0, SHOWN).map(message)}
${left > 0 && html`<p class="quiet">And ${left} before these; the JSON has them all.</p>`}
</main>`,
  });
}

function message({ topic, channel, recipient, subject, body, time }: OutboxEntry): Html {
  return html`<article class="card">
<div class="line"><span class="state queued">${channel}</span> <span class="file">${recipient}</span>
<span class="quiet">topic ${topic}</span> <time class="quiet" datetime="${time}">${readableTime(time)}</time></div>
${subject !== '' && html`<h3>${subject}</h3>`}
<pre>${body}</pre>
</article>`;
}
