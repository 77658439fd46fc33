import type { Body } from '../../shared/model/body.ts';
import { foreignIn } from './allowed-markup.ts';
import { readAndWritten, removedFrom } from './purifier.ts';
import { renderedBody } from './rendered-body.ts';

const UNFIT_FOR_A_FEED = /\]\]>|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

/** What of a body’s markup no output may have: what DOMPurify would remove, what ends a feed’s CDATA, what an output does not know. */
export function checkOutputs(body: Body): readonly string[] {
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
