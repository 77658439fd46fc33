import { htmlFormat } from '../../shared/intake/html-format.ts';
import type { Parsed } from '../../shared/intake/intake.ts';
import { markdownFormat } from '../../shared/intake/markdown-format.ts';
import { checkBody } from '../intake/check-body.ts';
import { foreignIn } from './allowed-markup.ts';
import { readAndWritten, removedFrom } from './purifier.ts';
import { renderedBody } from './rendered-body.ts';

/** Every way in which a piece of hostile markup got further than it may; empty where nothing of it did. */
export async function checkMarkup(markup: string): Promise<readonly string[]> {
  const read: readonly Parsed[] = [
    await htmlFormat.parse(`<h1>H</h1>${markup}`),
    await htmlFormat.parse(`<!doctype html><title>H</title><article><h1>H</h1>${markup}<p>end`),
    await markdownFormat.parse(`# H\n\n${markup}\n\nend`),
  ];
  return read.flatMap(({ drafts }) => drafts.flatMap(({ body }) => [...checkBody(body), ...checkOutputs(body)]));
}

function checkOutputs(body: Parsed['drafts'][number]['body']): readonly string[] {
  const feed = renderedBody(body, 'feed');
  const again = readAndWritten(feed);
  return [
    ...removedFrom(feed).map((what) => `feed: DOMPurify removes ${what}`),
    ...(readAndWritten(again) === again ? [] : [`feed: read again it is another tree: ${again}`]),
    ...foreignIn(renderedBody(body, 'amp'), 'amp').map((what) => `AMP: ${what}`),
    ...foreignIn(renderedBody(body, 'page'), 'page').map((what) => `page: ${what}`),
  ];
}
