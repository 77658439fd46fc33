import { readFileSync } from 'node:fs';
import { ARTICLE_FORMATS, FEED_FORMATS } from '../../shared/formats/index.ts';
import { completeArticle } from '../../shared/intake/complete-article.ts';
import type { NormalizedArticle } from '../../shared/intake/intake.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { benchNewsroom } from '../newsroom.ts';

/** What one file cost in a process of its own. */
export interface BombCost {
  /** Of taking it in. */
  readonly cpuMs: number;
  /** Of writing every document of the one of its articles for which that took longest. */
  readonly renderMs: number;
  /** The most that the whole process had at once, Node itself and the file included. */
  readonly peakBytes: number;
  /** How many articles it gave, or why none. */
  readonly outcome: string;
}

const RECEIVED = '2026-03-02T09:00:00.000Z';

/** Takes in the file at this path as an upload of this key, renders what it gave, and writes what that cost as a line of JSON. */
const [path = '', key = ''] = process.argv.slice(2);
const newsroom = benchNewsroom();
const bytes = readFileSync(path);
const before = process.cpuUsage();
const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
const cpuMs = cpuSince(before);
const [stopped] = problems.filter(({ severity }) => severity === 'error');
const cost: BombCost = {
  cpuMs,
  renderMs: articles.reduce((most, article) => Math.max(most, costOfRendering(article)), 0),
  peakBytes: process.resourceUsage().maxRSS * 1024,
  outcome: articles.length > 0 ? `${articles.length} taken` : `${stopped?.code}: ${stopped?.found}`,
};
process.stdout.write(`\n${JSON.stringify(cost)}\n`);

function costOfRendering(normalized: NormalizedArticle): number {
  const start = process.cpuUsage();
  const article = completeArticle(normalized, { revision: 1, received: RECEIVED, revised: RECEIVED });
  for (const format of ARTICLE_FORMATS) format.render(article, newsroom);
  for (const format of FEED_FORMATS) format.renderItem(article, newsroom);
  return cpuSince(start);
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
