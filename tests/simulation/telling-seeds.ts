import type { Action } from './action.ts';
import { inventHistory } from './invent-history.ts';

type Upload = Extract<Action, { kind: 'upload' }>;

const uploads = (is: (upload: Upload) => boolean) => (actions: readonly Action[]) =>
  actions.some((action) => action.kind === 'upload' && is(action));

/** Whether something is the last word on its key, and readers get to see it. */
const lastUploads = (is: (upload: Upload) => boolean) => (actions: readonly Action[]) => {
  const last = new Map(actions.flatMap((action) => ('key' in action ? [[action.key, action] as const] : [])));
  return uploads((upload) => upload.draft.status === undefined && is(upload))([...last.values()]);
};

/** What can happen in a history. */
const HAPPENINGS: readonly ((actions: readonly Action[]) => boolean)[] = [
  (actions) => actions.some(({ kind }) => kind === 'delete'),
  (actions) => actions.some(({ kind }) => kind === 'configure'),
  (actions) => actions.some(({ kind }) => kind === 'upload-junk'),
  (actions) =>
    new Set(actions.flatMap((action) => ('draft' in action && action.draft.id ? [action.key] : []))).size > 1,
  lastUploads(({ draft }) => draft.embargoAt !== undefined),
  lastUploads(({ draft }) => draft.expiresAt !== undefined),
  lastUploads(({ draft }) => draft.correction !== undefined),
  uploads(({ draft }) => draft.status === 'canceled'),
  uploads(({ draft }) => draft.status === 'withheld'),
  uploads(({ draft }) => draft.slug !== undefined),
  uploads(({ draft }) => draft.version !== undefined),
  uploads(({ others }) => others !== undefined),
  uploads(({ blankLines }) => blankLines !== undefined),
];
const LOOKED_AT = 8_000;

/**
 * The seeds to run where each run is dear: a few whose histories have, between them, everything that can happen in one; or as many as
 * `HISTORIES` says, from `FIRST_HISTORY` on.
 */
export function tellingSeeds({ HISTORIES, FIRST_HISTORY = '1' }: NodeJS.ProcessEnv = process.env): readonly number[] {
  const first = Number(FIRST_HISTORY);
  if (HISTORIES !== undefined) return Array.from({ length: Number(HISTORIES) }, (_, index) => first + index);
  const seeds: number[] = [];
  for (let open = HAPPENINGS; open.length > 0; ) {
    const [best, left] = mostTelling(first, open);
    seeds.push(best);
    open = left;
  }
  return seeds;
}

/** The seed in whose history most of `open` happens, and what does not. */
function mostTelling(first: number, open: typeof HAPPENINGS): readonly [number, typeof HAPPENINGS] {
  let best: readonly [number, typeof HAPPENINGS] = [first, open];
  for (let seed = first; seed < first + LOOKED_AT; seed++) {
    const { actions } = inventHistory(seed);
    const left = open.filter((happens) => !happens(actions));
    if (left.length < best[1].length) best = [seed, left];
  }
  if (best[1].length === open.length)
    throw new Error(`nothing of this happens in ${LOOKED_AT} histories: ${open.join()}`);
  return best;
}
