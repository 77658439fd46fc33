import type { PassageChange } from '../../shared/alerts/diff/diff-passages.ts';
import type { Piece } from '../../shared/alerts/diff/diff-words.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { ComparedRevision, Comparison } from '../../shared/pipeline/compare-revisions.ts';
import { readableTime } from '../readable-time.ts';
import { shortened } from '../shortened.ts';
import { diffPath, historyPath } from './history-addresses.ts';
import { lookOf } from './history-page.ts';
import { type Html, html, htmlDocument } from './html.ts';

type Compared = Extract<Comparison, { readonly outcome: 'compared' }>;

/** What is different between two revisions as people read it: what went is struck out, what came is underlined. */
export function renderDiffPage({ id, storageId, total, from, to, diff }: Compared, newsroom: Newsroom): string {
  const { fields, images, body } = diff;
  const isSame = fields.length + images.length + body.length === 0;
  return htmlDocument({
    title: `Revisions ${from.revision} and ${to.revision}: ${to.headline} – ${newsroom.name}`,
    language: 'en',
    body: html`<header class="top">
<h1 dir="auto">${to.headline}</h1>
<nav aria-label="Places"><a href="/">Newsroom</a> <a href="${historyPath(storageId)}">History</a></nav>
</header>
<main>
<p class="quiet file">${id}</p>
<dl class="card">
<dt>From</dt>${revisionLine(from)}
<dt>To</dt>${revisionLine(to)}
</dl>
${neighbours(storageId, total, from.revision, to.revision)}
${isSame && html`<p>Nothing that they say is different.</p>`}
${fields.map(({ field, pieces }) => html`<h2>${titleOf(field)}</h2>\n<p class="passage changed" dir="auto">${pieces.map(piece)}</p>\n`)}
${images.length > 0 && html`<h2>Pictures</h2>\n${images.map(passage)}`}
${body.length > 0 && html`<h2>Body</h2>\n${body.map(passage)}`}
</main>`,
  });
}

function revisionLine({ revision, time, key, by, change, reasons }: ComparedRevision): Html {
  return html`<dd><div class="line"><strong>Revision ${revision}</strong> <span class="state ${lookOf(change)}">${change ?? 'no change to tell'}</span>
<time class="quiet" datetime="${time}">${readableTime(time)}</time> <span class="quiet file">${key}${by !== undefined && ` (${by})`}</span></div>
<div dir="auto">${reasons.join('; ')}</div></dd>`;
}

/** Leads from one revision's changes to the next's. */
function neighbours(storageId: string, total: number, from: number, to: number): Html | false {
  if (to !== from + 1) return false;
  return html`<nav aria-label="Other revisions">
${from > 1 && html`<a href="${diffPath(storageId, from - 1, from)}">Revision ${from}’s changes</a>`}
${to < total && html`<a href="${diffPath(storageId, to, to + 1)}">Revision ${to + 1}’s changes</a>`}
</nav>`;
}

function titleOf(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

function passage(change: PassageChange): Html {
  switch (change.type) {
    case 'same':
      return html`<p class="quiet">${change.passages === 1 ? '1 passage' : `${change.passages} passages`} the same</p>\n`;
    case 'added':
      return html`<div class="passage added">${label(`+ ${change.kind} ${change.at}`)}<ins dir="auto">${change.text}</ins></div>\n`;
    case 'removed':
      return html`<div class="passage removed">${label(`− ${change.kind} ${change.was}`)}<del dir="auto">${change.text}</del></div>\n`;
    case 'moved':
      return html`<div class="passage">${label(`${change.kind} ${change.at}, moved from ${change.was}`)}<div dir="auto">${change.text}</div></div>\n`;
    case 'reset':
      return html`<div class="passage">${label(`${change.kind} ${change.at}, the same words set another way`)}<div dir="auto">${change.text}</div></div>\n`;
    case 'changed': {
      const moved = change.moved ? `, moved from ${change.was}` : '';
      const kind = change.wasKind === undefined ? '' : `, was a ${change.wasKind}`;
      return html`<div class="passage changed">${label(`${change.kind} ${change.at}${moved}${kind}`)}<div dir="auto">${shortened(change.pieces).map(piece)}</div></div>\n`;
    }
  }
}

function label(words: string): Html {
  return html`<div class="quiet">${words}</div>`;
}

function piece({ type, text }: Piece): Html {
  if (type === 'same') return html`${text}`;
  return type === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
