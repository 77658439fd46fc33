import { htmlFormat } from '../../shared/intake/html-format.ts';
import type { Parsed } from '../../shared/intake/intake.ts';
import { markdownFormat } from '../../shared/intake/markdown-format.ts';
import { checkBody } from '../intake/check-body.ts';
import { Random } from '../simulation/random.ts';
import { checkOutputs } from './check-outputs.ts';
import { hostileMarkup } from './hostile-markup.ts';

/** What a piece of markup is read as: a fragment of HTML, part of a whole page, part of Markdown. */
const READERS: readonly ((markup: string) => Parsed | Promise<Parsed>)[] = [
  (markup) => htmlFormat.parse(`<h1>H</h1>${markup}`),
  (markup) => htmlFormat.parse(`<!doctype html><title>H</title><article><h1>H</h1>${markup}<p>end`),
  (markup) => markdownFormat.parse(`# H\n\n${markup}\n\nend`),
];

/** Every way in which the piece of hostile markup of that number got further than it may; empty where nothing of it did. */
export async function checkMarkup(seed: number): Promise<readonly string[]> {
  const { drafts = [] } = (await READERS[seed % READERS.length]?.(hostileMarkup(new Random(seed)))) ?? {};
  return drafts.flatMap(({ body }) => [...checkBody(body), ...checkOutputs(body)]);
}
