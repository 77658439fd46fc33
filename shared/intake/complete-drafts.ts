import { type Problem, quote } from '../model/problem.ts';
import { type ProblemCode, problem } from '../model/problem-catalogue.ts';
import type { CheckContext } from './check-article.ts';
import { completeDraft } from './complete-draft.ts';
import type { Normalized, NormalizedArticle, Parsed } from './intake.ts';
import { locateProblem } from './locate-problem.ts';
import { mendedBy } from './mends-of-format.ts';
import { tellLeftOutLines } from './tell-left-out-lines.ts';

/** What nobody can say of an article while another problem stands: front matter that was not read may name what seems to be missing. */
const HIDDEN_BY: Readonly<Partial<Record<ProblemCode, readonly ProblemCode[]>>> = {
  'bad-front-matter': ['no-headline', 'no-section'],
};

/** How much of the headline of an article is told that was stopped. Characters. */
const MAX_SHOWN = 100;

/** What a format found in the file of this key, with everything filled in that it left open, and checked. */
export function completeDrafts(parsed: Parsed, key: string, context: CheckContext): Normalized {
  const { drafts, problems: found, mends = {}, leftOut = [] } = parsed;
  const problems = [...found];
  const fileWide = found.filter(({ place }) => place.item === undefined);
  const ofItems = byItem(found);
  const articles: NormalizedArticle[] = [];
  const stopped = new Map<number, string>();
  for (const draft of drafts) {
    const { item } = draft;
    const said = item === undefined ? found : [...fileWide, ...(ofItems.get(item) ?? [])];
    const completed = completeDraft(draft, mintKeyOf(key, item), context);
    // A format may have said the same already, and where.
    const known = new Set<ProblemCode>(said.flatMap(({ code }) => [code, ...(HIDDEN_BY[code] ?? [])]));
    const added = completed.problems.filter(({ code }) => !known.has(code));
    problems.push(...added.map((each) => (item === undefined ? each : { ...each, place: { item, ...each.place } })));
    const isStopped = [...said, ...added].some(({ severity }) => severity === 'error');
    if (isStopped && item !== undefined && draft.headline) stopped.set(item, draft.headline.slice(0, MAX_SHOWN));
    if (completed.article && !isStopped)
      articles.push({ ...completed.article, ...(item === undefined ? {} : { item }) });
  }
  if (drafts.length === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(problem('no-body', 'nothing'));
  return {
    articles: eachOnce(articles, problems),
    // Lines are looked for last: there may be many, and a file is searched only so far.
    problems: [
      ...problems.map((each) => locateProblem(withHeadline(each, stopped), context.find)),
      ...tellLeftOutLines(leftOut, context.find),
    ].map((each) => mendedBy(each, mends)),
  };
}

function withHeadline(each: Problem, stopped: ReadonlyMap<number, string>): Problem {
  const headline =
    each.severity === 'error' && each.place.item !== undefined ? stopped.get(each.place.item) : undefined;
  return headline === undefined ? each : { ...each, place: { ...each.place, headline } };
}

function byItem(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const ofItems = new Map<number, Problem[]>();
  for (const each of problems) {
    const { item } = each.place;
    if (item === undefined) continue;
    const others = ofItems.get(item);
    if (others) others.push(each);
    else ofItems.set(item, [each]);
  }
  return ofItems;
}

/** What the id of an article without one of its own is minted from. */
function mintKeyOf(key: string, item = 1): string {
  return item === 1 ? key : `${key.replace(/\.[^./]{1,12}$/, '')}-${item}`;
}

/** The articles with each id once: of several versions in one file the newest, else the last. */
function eachOnce(articles: readonly NormalizedArticle[], problems: Problem[]): readonly NormalizedArticle[] {
  const byId = new Map<string, NormalizedArticle>();
  for (const article of articles) {
    const other = byId.get(article.id);
    const [older, newer] = other && isOlder(article, other) ? [article, other] : [other, article];
    if (older) problems.push(repeatedItem(older));
    byId.set(article.id, newer);
  }
  return byId.size === articles.length ? articles : [...byId.values()];
}

function isOlder(one: NormalizedArticle, other: NormalizedArticle): boolean {
  return (
    one.documentVersion !== undefined &&
    other.documentVersion !== undefined &&
    one.documentVersion < other.documentVersion
  );
}

function repeatedItem({ id, item, documentVersion }: NormalizedArticle): Problem {
  const version = documentVersion === undefined ? '' : `, version ${documentVersion}`;
  return problem('repeated-item', `${quote(id)}${version}`, item === undefined ? {} : { item });
}
