import type { OutboxEntry } from '../../shared/adapters/embedded/topics/outbox.ts';
import { mapBounded } from '../../shared/pipeline/bounded.ts';
import type { UploadStatus } from '../../shared/pipeline/status.ts';
import type { RunningEngine } from '../running-engine.ts';
import { checkJsonFeed, checkRss, InvalidOutputError } from '../validate.ts';
import type { PostedAlert } from './alert-listener.ts';
import { judgeArticle } from './judge-article.ts';
import type { Fate } from './plan-storm.ts';
import { editionIn, headlineOf, keyOf, pagePathOf } from './write-edition.ts';

const READS_AT_ONCE = 8;
const FAULTS_NAMED = 10;

/** Throws unless the site, the status and the alerts of every article are what its last upload calls for. */
export async function checkStorm(
  { siteUrl, newsroomUrl }: RunningEngine,
  fates: readonly Fate[],
  outbox: readonly OutboxEntry[],
  posted: readonly PostedAlert[],
): Promise<void> {
  const alertsOf = Map.groupBy(posted, ({ headline }) => editionIn(headline)?.article);
  const judged = await mapBounded(fates, READS_AT_ONCE, async (fate) => {
    const status = (await (await fetch(`${newsroomUrl}/status/${keyOf(fate)}`)).json()) as UploadStatus;
    const page = await fetch(`${siteUrl}/${pagePathOf(fate)}`);
    return judgeArticle(fate, {
      state: status.state,
      article: status.articles[0],
      page: { status: page.status, html: await page.text() },
      alerts: alertsOf.get(fate.article) ?? [],
    });
  });
  const faults = [...judged.flat(), ...judgeOutbox(outbox, posted)];
  if (faults.length > 0) {
    const named = faults.slice(0, FAULTS_NAMED).join('; ');
    throw new InvalidOutputError(`storm: ${faults.length} faults: ${named}`);
  }
  await checkFeeds(siteUrl, fates);
}

/** What is wrong between what the outbox says and what was really posted, and with its messages to people. */
function judgeOutbox(outbox: readonly OutboxEntry[], posted: readonly PostedAlert[]): readonly string[] {
  const faults: string[] = [];
  const names = outbox.map(({ alertId, channel, recipient }) => `${alertId} by ${channel} to ${recipient}`);
  if (new Set(names).size !== names.length) faults.push('the outbox holds an alert twice for one subscriber');
  const failed = outbox.filter(({ state }) => state === 'failed').length;
  if (failed > 0) faults.push(`${failed} alerts were given up`);
  const heard = posted.filter(({ change }) => change !== 'withdraw');
  for (const [channel, alerts] of [
    ['https', posted],
    ['email', heard],
    ['sms', heard],
  ] as const) {
    const left = outbox.filter((one) => one.channel === channel).map(({ alertId }) => alertId);
    const wanted = new Set(alerts.map(({ alertId }) => alertId));
    if (left.length !== wanted.size || left.some((alertId) => !wanted.has(alertId)))
      faults.push(`${left.length} alerts left by ${channel}, not the ${wanted.size} that were posted`);
  }
  return faults;
}

/** The feed of everything holds the latest edition of articles that live, each once, and no other. */
async function checkFeeds(siteUrl: string, fates: readonly Fate[]): Promise<void> {
  const read = async (file: string) => (await fetch(`${siteUrl}/feeds/all/${file}`)).text();
  const json = await read('feed.json');
  const { items } = JSON.parse(json) as { readonly items: readonly { readonly title: string }[] };
  const titles = items.map(({ title }) => title);
  const living = new Set(fates.filter(({ shown }) => shown === 'live').map(headlineOf));
  const wrong = titles.filter((title) => !living.has(title));
  if (wrong.length > 0 || titles.length === 0 || new Set(titles).size !== titles.length)
    throw new InvalidOutputError(`storm: the feed holds ${titles.length} items, of these wrong: ${wrong.join('; ')}`);
  checkJsonFeed(json, titles, 'storm');
  checkRss(await read('rss.xml'), titles, 'storm');
}
