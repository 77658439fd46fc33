import { storageIdOf } from '../../shared/model/identity.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ArticleStatus } from '../../shared/pipeline/status.ts';
import { placeText } from '../problem-text.ts';
import { readableTime } from '../readable-time.ts';
import type { KnownStatus } from '../upload-status.ts';
import { historyPath } from './history-addresses.ts';
import { type Html, html, htmlDocument } from './html.ts';

export interface NewsroomPageParts {
  /** Newest first. */
  readonly uploads: readonly KnownStatus[];
  /** The keys that a form has just brought. */
  readonly taken: readonly string[];
  readonly newsroom: Newsroom;
  /** ISO 8601, UTC. */
  readonly now: string;
}

const REFRESH_SECONDS = 1;
/** What has been under way for longer than this will not be done in the next second either. */
const REFRESH_FOR_MS = 60_000;
const LONGEST_REFRESH_SECONDS = 24 * 60 * 60;

/** The newsroom's page: a form for uploads, and what became of the latest. It loads itself again while something is under way. */
export function renderNewsroomPage({ uploads, taken, newsroom, now }: NewsroomPageParts): string {
  const refreshSeconds = secondsToNext(uploads, Date.parse(now));
  return htmlDocument({
    title: `Newsroom – ${newsroom.name}`,
    language: 'en',
    ...(refreshSeconds === undefined ? {} : { refreshSeconds }),
    body: html`<header class="top">
<h1>${newsroom.name}</h1>
<nav aria-label="Places"><a href="/outbox">Outbox</a>
<a href="${newsroom.url}/feeds/all/rss.xml">RSS</a>
<a href="${newsroom.url}/feeds/all/feed.json">JSON Feed</a>
<a href="${newsroom.url}/feeds.opml">All feeds</a></nav>
</header>
<main>
${uploadForm(newsroom)}
<h2 id="uploads">Latest uploads</h2>
${uploads.length === 0 ? html`<p class="quiet">Nothing has been uploaded yet.</p>` : uploads.map((upload) => card(upload, taken.includes(upload.key)))}
</main>`,
  });
}

/** When something on the page will have changed; absent where nothing is under way. Seconds. */
function secondsToNext(uploads: readonly KnownStatus[], nowMs: number): number | undefined {
  if (uploads.some((upload) => isUnderWay(upload, nowMs))) return REFRESH_SECONDS;
  const ends = uploads.flatMap(({ articles }) =>
    articles.filter(isWaiting).map(({ embargo = '' }) => Date.parse(embargo)),
  );
  const seconds = Math.ceil((Math.min(...ends) - nowMs) / 1000) + REFRESH_SECONDS;
  return seconds <= LONGEST_REFRESH_SECONDS ? Math.max(seconds, REFRESH_SECONDS) : undefined;
}

function isUnderWay({ state, failure, received, articles }: KnownStatus, nowMs: number): boolean {
  if (failure || (state !== 'queued' && state !== 'rendered')) return false;
  return !articles.some(isWaiting) && nowMs - Date.parse(received) < REFRESH_FOR_MS;
}

/** Whether it will be published by itself when its embargo ends. */
function isWaiting({ embargoed, pubStatus }: ArticleStatus): boolean {
  return embargoed === true && pubStatus === 'usable';
}

function uploadForm({ limits }: Newsroom): Html {
  return html`<h2>Upload</h2>
<form class="card" action="/upload" method="post" enctype="multipart/form-data">
<label>Article (text, Markdown or HTML, up to ${sizeOf(limits.text)}) <input type="file" name="file" required multiple></label>
<label>Folder, if any <input type="text" name="folder" placeholder="news" maxlength="200"></label>
<button>Upload</button>
</form>`;
}

function card(upload: KnownStatus, isNew: boolean): Html {
  const { key, received, problems, articles, failure, deleted } = upload;
  return html`<article class="card${isNew && ' new'}">
<div class="line"><span class="state ${failure ? 'rejected' : lookOf(upload)}">${wordFor(upload)}</span>
<span class="file">${key}</span> <time class="quiet" datetime="${received}">${readableTime(received)}</time></div>
${deleted && articles.length === 0 && html`<p class="quiet">The file was deleted.</p>`}
${articles.map((article) => articleLines(article, articles.length === 1 ? key : storageIdOf(article.id)))}
${failure && html`<p>Given up at ${failure.stage}: ${failure.reason}. Upload the file again once that is mended.</p>`}
${problems.length > 0 && html`<ul class="problems">${problems.map(problemItem)}</ul>`}
</article>`;
}

function wordFor({ state, failure, articles }: KnownStatus): string {
  if (failure) return 'given up';
  const [only] = articles;
  if (articles.length === 1 && only && state !== 'rejected') {
    if (only.pubStatus === 'withdrawn') return state === 'queued' ? 'being withdrawn' : 'withdrawn';
    if (only.pubStatus === 'canceled') return state === 'queued' ? 'being killed' : 'killed';
    if (only.pubStatus === 'withheld') return 'withheld';
    if (only.embargoed) return 'under embargo';
    if (only.expired) return 'expired';
  }
  return state;
}

/** What is no longer shown is as done as what is, but not as well. */
function lookOf({ state, articles }: KnownStatus): string {
  const isOff = articles.length > 0 && articles.every(({ pubStatus, expired }) => pubStatus !== 'usable' || expired);
  return isOff && state !== 'rejected' ? 'queued' : state;
}

/** `name` is what the newsroom finds the article's history by. */
function articleLines(article: ArticleStatus, name: string): Html {
  const { headline, revision, embargo = '', embargoed, expires, expired, links, told, pubStatus } = article;
  const isShown = pubStatus === 'usable' && links !== undefined && !embargoed && !expired;
  return html`<h3>${isShown ? html`<a href="${links.page}">${headline}</a>` : headline}</h3>
<div class="line quiet"><span>revision ${revision}</span> <a href="${historyPath(name)}">history</a>
${isWaiting(article) && html`<strong>embargoed until ${readableTime(embargo)}, then published</strong>`}
${expires !== undefined && html`<span>${expired ? 'expired' : 'expires'} ${readableTime(expires)}</span>`}
${told.length > 0 && html`<span>told: ${told.join(', ')}</span>`}</div>
${
  isShown &&
  html`<nav aria-label="Variants">
<a href="${links.page}">Page</a> <a href="${links.amp}">AMP</a> <a href="${links.json}">JSON</a> <a href="${links.short}">Short link</a>
${links.feeds.map((feed) => html`<a href="${feed}">${feedName(feed)}</a> `)}</nav>`
}`;
}

/** `…/feeds/all/rss.xml` as `all/rss.xml`. */
function feedName(url: string): string {
  return url.split('/').slice(-2).join('/');
}

function problemItem({ severity, place, found, needed, mend }: Problem): Html {
  const at = placeText(place);
  return html`<li class="${severity}">${at !== '' && html`<strong>${at}:</strong> `}found ${found}, needed ${needed}.<br>${mend}</li>`;
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}
