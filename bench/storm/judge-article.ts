import { takesBack } from '../../shared/alerts/alert-facts.ts';
import type { ArticleStatus } from '../../shared/pipeline/status.ts';
import type { PostedAlert } from './alert-listener.ts';
import type { Fate } from './plan-storm.ts';
import { editionIn, sentenceOf } from './write-edition.ts';

/** What is to be seen of an article from outside once the storm is over. */
export interface Seen {
  /** The state that `/status` gives of its upload. */
  readonly state: string;
  readonly article: Pick<ArticleStatus, 'pubStatus' | 'revision' | 'headline'> | undefined;
  /** The page's HTTP status and its HTML. */
  readonly page: { readonly status: number; readonly html: string };
  /** The alerts that a partner was posted of it, in their order. */
  readonly alerts: readonly Pick<PostedAlert, 'alertId' | 'revision' | 'change' | 'headline'>[];
}

const PUB_STATUS = { live: 'usable', killed: 'canceled', withdrawn: 'withdrawn' } as const;

/** What is wrong with how an article ended up, each in a few words; empty where nothing is lost and nothing alerted twice. */
export function judgeArticle(fate: Fate, { state, article, page, alerts }: Seen): readonly string[] {
  const faults: string[] = [];
  const need = (right: boolean, fault: string) => {
    if (!right) faults.push(`story ${fate.article}: ${fault}`);
  };
  need(state === 'published', `its state is ${state}, needed published`);
  need(article?.pubStatus === PUB_STATUS[fate.shown], `it is ${article?.pubStatus}, needed ${PUB_STATUS[fate.shown]}`);
  need(
    (article?.revision ?? 0) <= fate.changes,
    `it has ${article?.revision} revisions, needed ${fate.changes} at most`,
  );
  const last = alerts.at(-1);
  if (fate.shown === 'live') {
    need(page.status === 200, `its page answers ${page.status}, needed 200`);
    need(page.html.includes(sentenceOf(fate)), `its page does not say “${sentenceOf(fate)}”`);
    need(
      last !== undefined && editionIn(last.headline)?.edition === fate.edition,
      `nobody was told of edition ${fate.edition}`,
    );
    need(last?.change === 'new' || last?.change === 'update', `it was last told as ${last?.change}`);
  } else {
    // What was killed before it was ever shown leaves nothing behind, and nobody is told.
    need(page.status === (last ? 410 : 404) || (!last && page.status === 410), `its page answers ${page.status}`);
    need(!page.html.includes('was taken for report'), 'its notice holds some of the story');
    // A kill and a deletion that follow one another are told once, as whichever was seen first.
    need(!last || takesBack(last.change), `it was last told as ${last?.change}`);
  }
  need(new Set(alerts.map(({ alertId }) => alertId)).size === alerts.length, 'one alert was posted twice');
  const told = alerts.map(({ revision, change }) => `${revision} ${change}`);
  need(new Set(told).size === told.length, `one change was told twice: ${told.join(', ')}`);
  need(isRising(alerts.map(({ revision }) => revision)), `a later change was told first: ${told.join(', ')}`);
  return faults;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
