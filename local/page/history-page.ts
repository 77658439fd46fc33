import type { ChangeKind } from '../../shared/model/change.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { History, PastRevision, Telling } from '../../shared/pipeline/history.ts';
import { readableTime } from '../readable-time.ts';
import { appearanceWords, doubtWords, standingWords } from '../revision-words.ts';
import { diffPath, historyPath } from './history-addresses.ts';
import { type Html, html, htmlDocument } from './html.ts';

/** An article's history as people read it, newest first, each revision with a way to what it changed. */
export function renderHistoryPage(history: History, newsroom: Newsroom): string {
  const { id, storageId, total, revisions, next } = history;
  const [latest] = revisions;
  const headline = latest?.headline ?? id;
  return htmlDocument({
    title: `History: ${headline} – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1 dir="auto">${headline}</h1>
<nav aria-label="Places"><a href="/">Newsroom</a> <a href="/outbox">Outbox</a></nav>
</header>
<main>
<p class="quiet file">${id}, ${total === 1 ? '1 revision' : `${total} revisions`}</p>
${total === 0 && html`<p>It was deleted before anything of it arrived.</p>`}
${total > 2 && compareForm(history)}
<h2>Revisions</h2>
${revisions.map((revision, index) => card(revision, revisions[index + 1], storageId))}
${next !== undefined && html`<p><a href="${historyPath(storageId)}?before=${next}">${next - 1} older</a></p>`}
</main>`,
  });
}

/** The articles that one upload supplied, each with a way to its history. */
export function renderArticlesPage(
  name: string,
  articles: readonly { readonly id: string; readonly storageId: string; readonly headline: string }[],
  newsroom: Newsroom,
): string {
  return htmlDocument({
    title: `${name} – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1 class="file">${name}</h1>
<nav aria-label="Places"><a href="/">Newsroom</a></nav>
</header>
<main>
<p>This upload supplied several articles. Each has a history of its own:</p>
<ul>
${articles.map(({ id, storageId, headline }) => html`<li><a href="${historyPath(storageId)}" dir="auto">${headline === '' ? id : headline}</a></li>\n`)}</ul>
</main>`,
  });
}

function compareForm({ storageId, total }: History): Html {
  return html`<form class="card" action="/diff/${storageId}" method="get">
<label>Compare revision <input type="number" name="from" min="1" max="${total}" value="1" required></label>
<label>with revision <input type="number" name="to" min="1" max="${total}" value="${total}" required></label>
<button>Compare</button>
</form>`;
}

function card(revision: PastRevision, older: PastRevision | undefined, storageId: string): Html {
  const { revision: number, change, time, key, by, headline, reasons, told } = revision;
  const standing = standingWords(revision);
  return html`<article class="card" id="revision-${number}">
<div class="line"><strong>Revision ${number}</strong> <span class="state ${lookOf(change)}">${change ?? 'no change to tell'}</span>
<time class="quiet" datetime="${time}">${readableTime(time)}</time>
${number > 1 && html`<a href="${diffPath(storageId, number - 1, number)}">what changed</a>`}</div>
${older !== undefined && older.headline !== headline && html`<h3 dir="auto">${headline}</h3>`}
<dl>
<dt>Why</dt><dd dir="auto">${reasons.join('; ')}</dd>
<dt>From</dt><dd class="file">${key}${by !== undefined && ` (${by})`}</dd>
${standing !== '' && html`<dt>Status</dt><dd>${standing}</dd>\n`}<dt>Site</dt><dd class="file">${appearanceWords(revision)}</dd>
<dt>Told</dt>${told.length === 0 ? html`<dd>nobody</dd>` : told.map(tellingLine)}
</dl>
</article>
`;
}

function tellingLine(telling: Telling): Html {
  const { topic, change, time, alertId } = telling;
  const doubt = doubtWords(telling);
  return html`<dd>${topic}: ${change}, <time datetime="${time}">${readableTime(time)}</time> <span class="quiet file">alert ${alertId}${doubt !== '' && `, ${doubt}`}</span></dd>`;
}

/** The look of a kind of change: what takes an article back, what sets it right, what adds to it, and what hardly matters. */
export function lookOf(change: ChangeKind | undefined): string {
  if (change === 'kill' || change === 'withdraw') return 'rejected';
  if (change === 'correction') return 'queued';
  return change === undefined || change === 'cosmetic' ? 'slight' : 'published';
}
