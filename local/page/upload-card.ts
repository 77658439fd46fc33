import { gatherAcrossArticles } from '../../shared/intake/gather-problems.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ArticleStatus, StoppedItem } from '../../shared/pipeline/status.ts';
import { gravestFirst, isQuiet, moreText, placeText, withoutFound } from '../problem-text.ts';
import { readableTime } from '../readable-time.ts';
import { statusPath } from '../status-path.ts';
import type { KnownStatus } from '../upload-status.ts';
import { historyPath } from './history-addresses.ts';
import { type Html, html } from './html.ts';

/** How many articles of one file are shown, and how many that were stopped. */
const MOST_SHOWN = 20;

/** What became of one upload: of its one article, or of each of several, those that were stopped first. */
export function uploadCard(upload: KnownStatus, isNew: boolean): Html {
  const { key, received, articles, failure, deleted, stopped } = upload;
  const isOfSeveral = articles.length > 1 || stopped !== undefined;
  // Who goes from heading to heading must come by a rejected file, too.
  const isHeadless = articles.length === 0 && stopped === undefined;
  return html`<article class="card${isNew && ' new'}" id="upload-${storageIdOf(key)}">
<div class="line"><span class="state ${failure ? 'rejected' : lookOf(upload)}">${wordFor(upload)}</span>
${stopped && html`<span class="state rejected">${stopped.length} stopped</span>`}
${isHeadless ? html`<h3 class="file">${key}</h3>` : html`<span class="file">${key}</span>`} <time class="quiet" datetime="${received}">${readableTime(received)}</time></div>
${deleted && articles.length === 0 && html`<p class="quiet">The file was deleted.</p>`}
${isOfSeveral ? itemsOf(upload) : html`${articles.map((article) => articleLines(article, key))}`}
${failure && html`<p>Given up at ${failure.stage}: ${failure.reason}. Upload the file again once that is mended.</p>`}
${problemList(isOfSeveral ? problemsOfNone(upload) : upload.problems)}
</article>`;
}

function itemsOf(upload: KnownStatus): Html {
  const { key, articles, stopped = [] } = upload;
  const hidden = Math.max(articles.length - MOST_SHOWN, 0) + Math.max(stopped.length - MOST_SHOWN, 0);
  return html`<p class="quiet">${articles.length + stopped.length} articles in this file${stopped.length > 0 && html`, ${stopped.length} of them stopped: mend those and upload the file again`}.</p>
${stopped.slice(0, MOST_SHOWN).map(stoppedLines)}
${articles.slice(0, MOST_SHOWN).map(
  (article) => html`<section class="item">
<span class="state ${lookOf({ state: article.state, articles: [article] })}">${wordFor({ state: article.state, articles: [article] })}</span>
${articleLines(article, storageIdOf(article.id))}
${problemList(article.problems.filter(isOfOne).map(withoutItem))}
</section>`,
)}
${hidden > 0 && html`<p class="quiet">and ${hidden} more: <a href="${statusPath(key)}">all of them</a>.</p>`}`;
}

function stoppedLines({ item, problems }: StoppedItem): Html {
  return html`<section class="item">
<span class="state rejected">stopped</span>
<h3>${headlineOf(problems) ?? `Article ${item} of the file`}</h3>
${headlineOf(problems) !== undefined && html`<p class="quiet">article ${item} of the file</p>`}
${problemList(problems.map(withoutItem))}
</section>`;
}

function isOfOne({ place }: Problem): boolean {
  return place.item !== undefined;
}

/** The problem as it reads where it is plain which article it is of. */
function withoutItem(problem: Problem): Problem {
  const { more } = problem;
  const first = more?.first.map(({ place, found }) => ({ place: placeInArticle(place), found }));
  return { ...problem, place: placeInArticle(problem.place), ...(more && first ? { more: { ...more, first } } : {}) };
}

function placeInArticle({ item: _item, headline: _headline, ...place }: Problem['place']): Problem['place'] {
  return place;
}

function headlineOf(problems: readonly Problem[]): string | undefined {
  return problems.find(({ place }) => place.headline !== undefined)?.place.headline;
}

/** The problems of the file itself, and of articles in it that are not shown by themselves. */
function problemsOfNone({ problems, articles, stopped = [] }: KnownStatus): readonly Problem[] {
  const shown = new Set(
    [...articles, ...stopped].flatMap((each) => each.problems.flatMap(({ place }) => place.item ?? [])),
  );
  return gatherAcrossArticles(problems.filter(({ place }) => place.item === undefined || !shown.has(place.item)));
}

type Fate = Pick<KnownStatus, 'state' | 'articles' | 'failure'>;

function wordFor({ state, failure, articles }: Fate): string {
  if (failure) return 'given up';
  if (state === 'rejected') return state;
  const [word = state, ...others] = new Set(articles.map((article) => wordForArticle(article, state)));
  return others.length === 0 ? word : state;
}

function wordForArticle({ pubStatus, embargoed, expired }: ArticleStatus, state: Fate['state']): string {
  if (pubStatus === 'withdrawn') return state === 'queued' ? 'being withdrawn' : 'withdrawn';
  if (pubStatus === 'canceled') return state === 'queued' ? 'being killed' : 'killed';
  if (pubStatus === 'withheld') return 'withheld';
  if (embargoed) return 'under embargo';
  return expired ? 'expired' : state;
}

/** What is no longer shown is as done as what is, but not as well. */
function lookOf({ state, articles }: Fate): string {
  const isOff = articles.length > 0 && articles.every(({ pubStatus, expired }) => pubStatus !== 'usable' || expired);
  return isOff && state !== 'rejected' ? 'queued' : state;
}

/** Whether it will be published by itself when its embargo ends. */
export function isWaiting({ embargoed, pubStatus }: ArticleStatus): boolean {
  return embargoed === true && pubStatus === 'usable';
}

/** `name` is what the newsroom finds the article's history by. */
function articleLines(article: ArticleStatus, name: string): Html {
  const { headline, revision, embargo = '', embargoed, expires, expired, links, told, pubStatus } = article;
  const isShown = pubStatus === 'usable' && links !== undefined && !embargoed && !expired;
  return html`<h3>${isShown ? html`<a href="${links.page}">${headline}</a>` : headline}</h3>
<div class="line quiet"><span>revision ${revision}</span> <a href="${historyPath(name)}" aria-label="history of ${headline}">history</a>
${isWaiting(article) && html`<strong>embargoed until ${readableTime(embargo)}, then published</strong>`}
${expires !== undefined && html`<span>${expired ? 'expired' : 'expires'} ${readableTime(expires)}</span>`}
${told.length > 0 && html`<span>told: ${told.join(', ')}</span>`}</div>
${
  isShown &&
  html`<div class="line">
${VARIANTS.map(([variant, words]) => html`<a href="${links[variant]}" aria-label="${words}: ${headline}">${words}</a> `)}
${links.feeds.map((feed) => html`<a href="${feed}">${feedName(feed)}</a> `)}</div>`
}`;
}

/** What an article's links are called; each also says which article it is of, since a page has many. */
const VARIANTS = [
  ['page', 'Page'],
  ['amp', 'AMP'],
  ['json', 'JSON'],
  ['short', 'Short link'],
] as const;

/** `…/feeds/all/rss.xml` as `all/rss.xml`. */
function feedName(url: string): string {
  return url.split('/').slice(-2).join('/');
}

function problemList(problems: readonly Problem[]): Html | false {
  return problems.length > 0 && html`<ul class="problems">${gravestFirst(problems).map(problemItem)}</ul>`;
}

function problemItem(told: Problem): Html {
  const { code, severity, place, found, needed, mend, more } = told;
  if (isQuiet(told)) {
    // The lines are among what was found.
    const { line: _line, column: _column, ...part } = place;
    const within = placeText(part);
    return html`<li class="quiet"><details><summary>Left out${within !== '' && html`, ${within}`}: ${found}</summary><p>${mend} <code>${code}</code></p></details></li>`;
  }
  const at = placeText(withoutFound(place, found));
  return html`<li class="${severity}">${at !== '' && html`<strong>${at}:</strong> `}found ${found}, needed ${needed}.<br>${mend}${more && html`<br>${moreText(more)}`} <code class="quiet">${code}</code></li>`;
}
