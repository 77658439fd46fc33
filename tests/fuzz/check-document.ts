import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { PROSE } from '../browser/carrier.ts';
import { WIRE_CARRIERS } from '../browser/wire-carriers.ts';
import { checkBody } from '../intake/check-body.ts';
import { newsroom } from '../intake/newsroom.ts';
import { Random } from '../simulation/random.ts';
import { checkOutputs } from './check-outputs.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { hostileTree } from './hostile-tree.ts';
import { hostileXml } from './hostile-xml.ts';

interface HostileDocument {
  readonly key: string;
  readonly file: (random: Random) => string | Uint8Array;
}

const nitf = (body: string) =>
  `<nitf><head><title>H</title></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>${PROSE}</p>${body}</body.content></body></nitf>`;
const newsItem = (content: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1"><itemMeta/><contentMeta><headline>H</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
const xhtml = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>H</title></head><body><h1>H</h1><p>${PROSE}</p>${body}</body></html>`;

/** Every format that carries markup, as a tree where it is one. Those of trees come as often as all others together. */
const DOCUMENTS: readonly HostileDocument[] = [
  ...WIRE_CARRIERS.map(({ key, file }): HostileDocument => ({ key, file: (random) => file(hostileMarkup(random)) })),
  ...[1, 2, 3, 4].map(
    (): HostileDocument => ({
      key: 'a.json',
      file: (random) => JSON.stringify({ headline: 'H', body: hostileTree(random) }),
    }),
  ),
  { key: 'a.xml', file: (random) => nitf(hostileXml(random)) },
  {
    key: 'a.xml',
    file: (random) => newsItem(`<inlineXML contenttype="application/nitf+xml">${nitf(hostileXml(random))}</inlineXML>`),
  },
  {
    key: 'a.xml',
    file: (random) =>
      newsItem(`<inlineXML contenttype="application/xhtml+xml">${xhtml(hostileXml(random))}</inlineXML>`),
  },
  { key: 'a.xhtml', file: (random) => xhtml(hostileXml(random)) },
];

/** The hostile document of that number, as its newsroom would be sent it. */
export function hostileDocument(seed: number): { readonly key: string; readonly bytes: Uint8Array } {
  const { key, file } = DOCUMENTS[seed % DOCUMENTS.length] as HostileDocument;
  const written = file(new Random(seed));
  return { key, bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written };
}

/** How many articles the document of that number gave, and every way in which it got further than it may. */
export async function checkDocument(
  seed: number,
): Promise<{ readonly articles: number; readonly found: readonly string[] }> {
  const { articles } = await normalizeUpload(hostileDocument(seed), newsroom);
  const found = articles.flatMap(({ body }) => [...checkBody(body), ...checkOutputs(body)]);
  return { articles: articles.length, found };
}
