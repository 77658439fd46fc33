import { setTimeout as pause } from 'node:timers/promises';
import { InvalidOutputError } from '../validate.ts';
import type { Deed } from './plan-storm.ts';
import { editionIn } from './write-edition.ts';

/** Follows every deed of a storm until what it did, or something later, has been published. */
export interface StormFollower {
  /** Call it right before the deed's request leaves. */
  readonly sent: (deed: Deed) => void;
  /** Call it when the deed's request was answered. */
  readonly accepted: (deed: Deed) => void;
  /** Reads a line of the engine's console. */
  readonly read: (line: string) => void;
  /** Resolves when every deed sent so far has been published; rejects where `withinMs` pass without any being so. */
  readonly settled: (withinMs: number) => Promise<void>;
  /** From acceptance to publication, one figure for each deed that was. Milliseconds. */
  readonly tookMs: () => readonly number[];
  /** When the last was published, by `performance.now()`. */
  readonly lastMs: () => number;
}

interface Followed {
  readonly deed: Deed;
  acceptedMs?: number;
  publishedMs?: number;
}

/** The word at the start of the line, and the deeds that it may tell of. */
const WORDS: Readonly<Record<string, (deed: Deed) => boolean>> = {
  published: ({ kind, kills }) => kind !== 'deletion' && !kills,
  killed: ({ kind, kills }) => kind !== 'deletion' && kills,
  withdrawn: ({ kind }) => kind === 'deletion',
  deleted: ({ kind }) => kind === 'deletion',
};
const KEY = /storm\/story-(\d+)\./;

/**
 * A line of the console says that an article has come as far as an edition, a kill or its deletion. It settles every deed of the
 * article up to the last that could have led there: stages see the current state, so that several deeds may come through as one.
 */
export function followStorm(): StormFollower {
  const byArticle = new Map<number, Followed[]>();
  let open = 0;
  let lastMs = 0;
  let wake = () => {};

  const find = (deed: Deed) => byArticle.get(deed.article)?.find((one) => one.deed === deed);
  const settle = (deeds: readonly Followed[], nowMs: number) => {
    for (const followed of deeds) {
      if (followed.publishedMs !== undefined) continue;
      followed.publishedMs = nowMs;
      lastMs = nowMs;
      open--;
    }
    if (open === 0) wake();
  };

  return {
    sent: (deed) => {
      byArticle.set(deed.article, [...(byArticle.get(deed.article) ?? []), { deed }]);
      open++;
    },
    accepted: (deed) => {
      const followed = find(deed);
      if (followed) followed.acceptedMs = performance.now();
    },
    read: (line) => {
      const fits = WORDS[line.split(' ', 1)[0] ?? ''];
      const { article = Number(KEY.exec(line)?.[1]), edition } = editionIn(line) ?? {};
      const deeds = byArticle.get(article);
      if (!fits || !deeds) return;
      // A deletion may have overtaken the edition that it took away, so its line names whatever was there.
      const last = deeds.findLastIndex(
        ({ deed }) => fits(deed) && (deed.kind === 'deletion' || deed.edition === edition),
      );
      settle(deeds.slice(0, last + 1), performance.now());
    },
    settled: async (withinMs) => {
      for (let before = open; open > 0; before = open) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await Promise.race([promise, pause(withinMs, undefined, { ref: false })]);
        if (open === before) throw new InvalidOutputError(`${open} uploads were not published: ${nameSome(byArticle)}`);
      }
    },
    tookMs: () =>
      [...byArticle.values()].flat().flatMap(({ acceptedMs, publishedMs }) =>
        // The line may be read before the answer to the upload is.
        acceptedMs === undefined || publishedMs === undefined ? [] : [Math.max(publishedMs - acceptedMs, 0)],
      ),
    lastMs: () => lastMs,
  };
}

function nameSome(byArticle: ReadonlyMap<number, readonly Followed[]>): string {
  const left = [...byArticle.values()].flat().filter(({ publishedMs }) => publishedMs === undefined);
  return left
    .slice(0, 5)
    .map(({ deed: { kind, article, edition } }) => `${kind} ${edition} of story ${article}`)
    .join(', ');
}
