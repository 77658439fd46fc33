import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { SizeLimits } from '../../shared/model/size-limits.ts';
import type { KnownStatus } from '../upload-status.ts';
import { type Html, html, htmlDocument } from './html.ts';
import { LIVE_SCRIPT } from './live-script.ts';
import { isWaiting, uploadCard } from './upload-card.ts';

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
/** How often a page that is open looks for what others upload. */
const IDLE_SECONDS = 3;
/** What has been under way for longer than this will not be done in the next second either. */
const REFRESH_FOR_MS = 60_000;
const LONGEST_REFRESH_SECONDS = 24 * 60 * 60;

/** The newsroom's page: forms for uploads, and what became of the latest. It follows what others upload; without scripts, what is under way. */
export function renderNewsroomPage({ uploads, taken, newsroom, now }: NewsroomPageParts): string {
  const refreshSeconds = secondsToNext(uploads, Date.parse(now));
  return htmlDocument({
    title: `Newsroom – ${newsroom.name}`,
    language: 'en',
    ...(refreshSeconds === undefined ? {} : { refreshSeconds }),
    script: LIVE_SCRIPT,
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
<p id="news" role="status" class="unseen"></p>
<div id="list" data-seconds="${Math.min(refreshSeconds ?? IDLE_SECONDS, IDLE_SECONDS)}">${uploads.length === 0 ? html`<p id="none" class="quiet">Nothing has been uploaded yet.</p>` : uploads.map((upload) => uploadCard(upload, taken.includes(upload.key)))}</div>
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

function uploadForm({ limits }: Newsroom): Html {
  return html`<h2>Upload</h2>
<form class="card" action="/upload" method="post" enctype="multipart/form-data">
<label>Articles <input type="file" name="file" required multiple aria-describedby="limits"></label>
<label>Folder, if any <input type="text" name="folder" placeholder="news" maxlength="200"></label>
<button>Upload</button>
<p id="limits" class="quiet wide">One file or several: ${limitWords(limits)}.</p>
</form>
<details class="card"><summary>Paste a text instead</summary>
<form action="/upload" method="post" enctype="multipart/form-data">
<label class="wide">Text, its headline first <textarea name="text" required></textarea></label>
<label>File name <input type="text" name="name" placeholder="ferry-returns" maxlength="200" required aria-describedby="naming"></label>
<label>Folder, if any <input type="text" name="folder" placeholder="news" maxlength="200"></label>
<button>Upload the text</button>
<p id="naming" class="quiet wide">A later paste under the same name and folder is the next revision of the article.</p>
</form>
</details>`;
}

const FORMAT_WORDS: Readonly<Record<keyof SizeLimits, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'Word',
  email: 'e-mail',
  json: 'JSON',
  xml: 'XML',
};

/** How large a file of each format may be, the formats of one limit together. */
function limitWords(limits: SizeLimits): string {
  const formats = Object.keys(FORMAT_WORDS) as (keyof SizeLimits)[];
  return Object.entries(Object.groupBy(formats, (format) => limits[format]))
    .map(
      ([bytes, alike = []]) =>
        `${alike.map((format) => FORMAT_WORDS[format]).join(', ')} up to ${sizeOf(Number(bytes))}`,
    )
    .join('; ');
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}
