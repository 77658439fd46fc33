import { htmlFormat } from '../../shared/intake/html-format.ts';
import type { Parsed } from '../../shared/intake/intake.ts';
import { markdownFormat } from '../../shared/intake/markdown-format.ts';
import { checkBody } from '../intake/check-body.ts';
import { Random } from '../simulation/random.ts';
import { foreignIn } from './allowed-markup.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { readAndWritten, removedFrom } from './purifier.ts';
import { renderedBody } from './rendered-body.ts';

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

const UNFIT_FOR_A_FEED = /\]\]>|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

function checkOutputs(body: Parsed['drafts'][number]['body']): readonly string[] {
  const feed = renderedBody(body, 'feed');
  const again = readAndWritten(feed);
  return [
    ...removedFrom(feed).map((what) => `feed: DOMPurify removes ${what}`),
    // As the feeds have it: inside CDATA, which nothing may end.
    ...(UNFIT_FOR_A_FEED.exec(feed) ?? []).map((what) => `feed: XML takes no ${JSON.stringify(what)}`),
    ...(readAndWritten(again) === again ? [] : [`feed: read again it is another tree: ${again}`]),
    ...foreignIn(renderedBody(body, 'amp'), 'amp').map((what) => `AMP: ${what}`),
    ...foreignIn(renderedBody(body, 'page'), 'page').map((what) => `page: ${what}`),
  ];
}
