import type { Newsroom } from '../shared/model/newsroom.ts';
import { readNewsroom } from '../shared/model/read-newsroom.ts';
import type { MergeTerms } from '../shared/pipeline/merge-feed.ts';

/** The terms that a feed of `length` items is merged under, the same from run to run. */
export function mergeTerms(length: number): MergeTerms {
  return { length, renderer: 'bench', generation: 1, now: '2026-03-02T09:00:00.000Z' };
}

/** The newsroom that everything is measured in, with a feed of `items` and whatever `yaml` says more. */
export function benchNewsroom({
  items = 50,
  yaml = '',
}: {
  readonly items?: number;
  readonly yaml?: string;
} = {}): Newsroom {
  const written = `name: Example Herald\ndescription: News of record\nlanguage: en\nauthority: herald.example,2026\ncopyright: Example Herald\nfeeds: { items: ${items} }\n${yaml}`;
  return { ...readNewsroom(written), url: 'https://news.herald.example' };
}
