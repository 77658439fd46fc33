import type { OutboxEntry, OutboxState } from '../../shared/adapters/embedded/topics/outbox.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { readableTime } from '../readable-time.ts';
import { type Html, html, htmlDocument } from './html.ts';

/** The outbox as people read it: the latest messages as their recipients get them, newest first. */
export function renderOutboxPage(entries: readonly OutboxEntry[], newsroom: Newsroom): string {
  return htmlDocument({
    title: `Outbox – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1>Outbox</h1>
<nav aria-label="Places"><a href="/">Newsroom</a></nav>
</header>
<main>
<p class="quiet">The latest messages that left through a subscriber topic, newest first. Programs get all of them from this address, as JSON.</p>
${entries.length === 0 && html`<p class="quiet">No message has left yet.</p>`}
${entries.map(message)}
</main>`,
  });
}

function message({ topic, channel, recipient, subject, body, time, state, detail }: OutboxEntry): Html {
  return html`<article class="card">
<div class="line"><span class="state ${LOOKS[state]}">${state}</span> ${subject === '' ? html`<h3 class="file">${channel} ${recipient}</h3>` : html`<strong>${channel}</strong> <span class="file">${recipient}</span>`}
<span class="quiet">topic ${topic}</span> <time class="quiet" datetime="${time}">${readableTime(time)}</time></div>
${subject !== '' && html`<h3>${subject}</h3>`}
<pre>${body}</pre>
${detail !== '' && html`<p class="quiet file">${detail}</p>`}
</article>`;
}

const LOOKS: Readonly<Record<OutboxState, string>> = {
  waiting: 'queued',
  delivered: 'published',
  kept: 'published',
  failed: 'rejected',
};
