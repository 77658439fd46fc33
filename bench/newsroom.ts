import type { Newsroom } from '../shared/model/newsroom.ts';
import { readNewsroom } from '../shared/model/read-newsroom.ts';

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
