import { compareRevisions } from '../shared/pipeline/compare-revisions.ts';
import { readHistory } from '../shared/pipeline/history.ts';
import { resolveArticle } from '../shared/pipeline/resolve-article.ts';
import { decodePath, queryOf } from './http/answer.ts';
import { refuse, sendHtml, sendJson, type Visit, wantsHtml } from './newsroom-server.ts';
import { renderDiffPage } from './page/diff-page.ts';
import { renderArticlesPage, renderHistoryPage } from './page/history-page.ts';

const REVISIONS_SHOWN = 50;

/** Answers with an article's history, as a page for browsers and as JSON for programs. */
export async function answerHistory(visit: Visit, rawName: string): Promise<void> {
  const before = numberIn(visit, 'before');
  if (before === 'bad') return refuseNumber(visit);
  const storageId = await find(visit, rawName);
  if (storageId === undefined) return;
  const page = { limit: REVISIONS_SHOWN, ...(before === undefined ? {} : { before }) };
  const history = await readHistory(storageId, visit.engine, page);
  if (!history) return refuseUnknown(visit);
  if (wantsHtml(visit.request)) sendHtml(visit, 200, renderHistoryPage(history, visit.engine.newsroom));
  else sendJson(visit, 200, history);
}

/** Answers with what is different between the revisions `from` and `to` of an article: the latest and the one before where they are left out. */
export async function answerDiff(visit: Visit, rawName: string): Promise<void> {
  const [from, to] = [numberIn(visit, 'from'), numberIn(visit, 'to')];
  if (from === 'bad' || to === 'bad') return refuseNumber(visit);
  const storageId = await find(visit, rawName);
  if (storageId === undefined) return;
  const compared = await compareRevisions(storageId, { from, to }, visit.engine);
  if (compared.outcome === 'no-article') return refuseUnknown(visit);
  if (compared.outcome === 'no-revision') {
    const { revision, total } = compared;
    return refuse(visit, 404, 'not-found', `There is no revision ${revision} of this article; it has ${total} in all.`);
  }
  const { outcome: _, ...said } = compared;
  if (wantsHtml(visit.request)) sendHtml(visit, 200, renderDiffPage(compared, visit.engine.newsroom));
  else sendJson(visit, 200, said);
}

/** The storage id of the article that the address names; `undefined` where the visit was answered otherwise. */
async function find(visit: Visit, rawName: string): Promise<string | undefined> {
  const name = decodePath(rawName);
  const resolved = name === undefined ? undefined : await resolveArticle(name, visit.engine);
  if (resolved?.outcome === 'found') return resolved.storageId;
  if (name === undefined || resolved?.outcome !== 'several') refuseUnknown(visit);
  else if (wantsHtml(visit.request))
    sendHtml(visit, 200, renderArticlesPage(name, resolved.articles, visit.engine.newsroom));
  else sendJson(visit, 200, { articles: resolved.articles });
  return undefined;
}

/** A number from 1 on in the query; `bad` for anything else. */
function numberIn({ request }: Visit, name: string): number | undefined | 'bad' {
  const value = queryOf(request).get(name);
  if (value === null) return undefined;
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 'bad';
}

function refuseNumber(visit: Visit): void {
  refuse(visit, 400, 'bad-revision', 'Revisions are named by whole numbers from 1 on.');
}

function refuseUnknown(visit: Visit): void {
  refuse(
    visit,
    404,
    'not-found',
    'No article goes by this name. Name it by the name under which it was uploaded, its id or its slug.',
  );
}
