import { decodeFeedHead } from '../../shared/pipeline/feed-head.ts';
import {
  type ArticleRecord,
  type ClockRecord,
  type RenderedRecord,
  recordKeys,
} from '../../shared/pipeline/records.ts';
import { siteOf } from '../../shared/pipeline/site-of.ts';
import { readArchive } from './read-archive.ts';
import { recordIn } from './record-in.ts';
import type { Remains } from './remains.ts';
import type { Violation } from './run-history.ts';

/** Holds the site to the one that the archive makes from scratch, byte for byte. */
export function checkSite(remains: Remains): {
  readonly violations: readonly Violation[];
  readonly found: ReadonlyMap<string, string>;
} {
  const decoder = new TextDecoder();
  const found = new Map(
    [...remains.site.objects].map(([path, { body, metadata, contentType }]) => [
      path,
      shown(decoder.decode(body), contentType, metadata),
    ]),
  );
  const expected = expectedSite(remains);
  const violations: Violation[] = [];
  for (const path of new Set([...expected.keys(), ...found.keys()])) {
    const difference = differenceOf(expected.get(path), found.get(path));
    if (difference) violations.push({ kind: 'site', what: `${path}: ${difference}` });
  }
  return { violations, found };
}

function expectedSite({ archive, newsroom }: Remains): ReadonlyMap<string, string> {
  const articles = readArchive<ArticleRecord>(archive, '/article.json').map((record) => {
    const rendered = recordIn<RenderedRecord>(archive, recordKeys.rendered(record.storageId));
    return { record, ...(rendered ? { rendered } : {}) };
  });
  const feeds = [...archive.objects]
    .filter(([key]) => key.endsWith('/head'))
    .map(([, { body }]) => decodeFeedHead(body).index)
    .map(({ feed, updated, edition }) => ({ feed, updated, edition }));
  const clock = recordIn<ClockRecord>(archive, recordKeys.clock);
  const files = siteOf({ articles, feeds }, newsroom, clock?.mark ?? '');
  return new Map(files.map(({ path, text, contentType, metadata }) => [path, shown(text, contentType, metadata)]));
}

/** What readers get of an object: its status, location, type and text. */
function shown(text: string, contentType: string, metadata: Readonly<Record<string, string>> = {}): string {
  return `${metadata.status ?? '200'} ${metadata.location ?? ''} ${contentType}\n${text}`;
}

const AROUND = 60;

/** Where two texts part, for people to read; `undefined` for equal ones. */
function differenceOf(expected: string | undefined, found: string | undefined): string | undefined {
  if (expected === found) return undefined;
  if (expected === undefined) return 'is there, and should not be';
  if (found === undefined) return 'is not there';
  let at = 0;
  while (expected[at] === found[at]) at += 1;
  const from = Math.max(0, at - AROUND / 2);
  const part = (text: string) => JSON.stringify(text.slice(from, from + AROUND));
  return `found ${part(found)}, expected ${part(expected)}`;
}
