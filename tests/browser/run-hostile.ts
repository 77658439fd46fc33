import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Outputs } from './hostile-outputs.ts';

/** One after another in a frame, which takes a tenth of what loading each takes; content of feeds also in the page itself. */
export const WRITTEN = ['page', 'amp', 'feed', 'innerHTML'] as const;
/** From the site, or as a frame's own document, each in a frame of its own. */
export const LOADED = ['loaded page', 'loaded amp', 'srcdoc'] as const;

/** How an article is put before the browser. */
export type Way = (typeof WRITTEN | typeof LOADED)[number];

/** What a browser did that an article had no right to make it do. */
export interface Misdeed {
  readonly as: Way;
  readonly what: string;
}

const SITE = 'http://site.example';
/** Small frames: what is painted for nobody to see costs a tenth of the run. */
const SIZE = 'width=30 height=20';
/** Articles of one page, each in a frame of its own. */
const AT_ONCE = 110;

/** Whom an article's outputs may call: its site, its images, the players that are allowed, the runtime of AMP. */
const MAY_BE_CALLED =
  /^https?:\/\/(?:site\.example|news\.example|images\.example|cdn\.ampproject\.org|www\.youtube(?:-nocookie)?\.com|player\.vimeo\.com)\//;

/** Nobody looks: what is painted is put together in the thread that lays it out, and a tenth of the run is saved. */
const UNSEEN = ['--disable-threaded-compositing', '--disable-software-rasterizer'];

/** What a Chromium is started with that finds the site's host on this machine's `port`, and no other host at all. */
export function resolvingOnly(port: number): readonly string[] {
  return [...UNSEEN, `--host-resolver-rules=MAP site.example:80 127.0.0.1:${port}, MAP * ~NOTFOUND`];
}

/** Serves the documents that a run puts there. */
export async function serveDocuments() {
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    const body = documents.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, documents, close: () => new Promise((closed) => server.close(closed)) };
}

/** Puts every output before the browser in those ways; then points at, focuses and clicks all that is there. Everything that went wrong. */
export async function runHostile(
  browser: Browser,
  documents: Map<string, string>,
  outputs: readonly Outputs[],
  ways: readonly Way[],
): Promise<readonly Misdeed[]> {
  const misdeeds: Misdeed[] = [];
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const page = await context.newPage();
  for (const as of ways) {
    for (let from = 0; from < outputs.length; from += AT_ONCE) {
      const contents = outputs.slice(from, from + AT_ONCE).map((output) => contentFor(output, as));
      documents.clear();
      for (const [n, content] of contents.entries()) documents.set(`/article/${n}`, content);
      documents.set('/gallery', gallery(contents, as));
      const written = as === 'page' || as === 'amp' || as === 'feed' ? contents : [];
      for (const what of new Set(await openGallery(page, written))) misdeeds.push({ as, what });
    }
  }
  await context.close();
  return misdeeds;
}

function contentFor({ page, amp, feed }: Outputs, as: Way): string {
  if (as === 'page' || as === 'loaded page') return page;
  return as === 'amp' || as === 'loaded amp' ? amp : feed;
}

/** The page that holds the articles: a frame to write them into, or all of them at once. */
function gallery(contents: readonly string[], as: Way): string {
  const head = '<!doctype html><title>gallery</title><body>';
  switch (as) {
    case 'page':
    case 'amp':
    case 'feed':
      return `${head}<iframe ${SIZE}></iframe>`;
    case 'loaded page':
    case 'loaded amp':
      return head + contents.map((_, n) => `<iframe src="/article/${n}" ${SIZE}></iframe>`).join('');
    case 'innerHTML':
      return head + setting('div', 'innerHTML', contents);
    case 'srcdoc':
      return head + setting('iframe', 'srcdoc', contents);
  }
}

function setting(name: string, property: string, contents: readonly string[]): string {
  return `<script>for (const content of ${JSON.stringify(contents).replaceAll('<', '\\u003c')}) {
    const element = document.createElement('${name}');
    element.${property} = content;
    document.body.append(element);
  }</script>`;
}

async function openGallery(page: Page, written: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    const told = /^misdeed: (.*)$/s.exec(message.text())?.[1];
    if (told !== undefined) found.push(told);
  });
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => found.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    if (!MAY_BE_CALLED.test(request.url())) found.push(`request: ${request.url().slice(0, 200)}`);
  });
  await page.goto(`${SITE}/gallery`, { waitUntil: 'load' });
  await page.evaluate(written.length > 0 ? `(${writeInTurn})(${JSON.stringify(written)}, ${poke})` : poke);
  if (page.url() !== `${SITE}/gallery`) found.push(`left for ${page.url()}`);
  page.removeAllListeners();
  return found;
}

/** In every frame, before anything else: whoever opens a dialog is written down. */
function watch(): void {
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
    const value = (said: unknown) => console.info(`misdeed: ${name}(${String(said)})`);
    Object.defineProperty(window, name, { value, configurable: false, writable: false });
  }
}

/** Does what a reader may do in every document that can be reached, without following the links that honestly lead elsewhere. */
async function poke(): Promise<void> {
  const turn = () => new Promise((done) => setTimeout(done));
  const documentsIn = (inner: Window): Document[] => {
    let own: Document;
    try {
      own = inner.document;
    } catch {
      // Another origin's: what runs there cannot reach the page.
      return [];
    }
    return [
      own,
      ...Array.from({ length: inner.length }, (_, n) => inner[n]).flatMap((each) => (each ? documentsIn(each) : [])),
    ];
  };
  await turn();
  for (const each of documentsIn(window)) {
    each.addEventListener('click', (event) => {
      const link = (event.target as Element).closest?.('a');
      if (link && /^(?:https?|mailto|tel):/.test(link.protocol)) event.preventDefault();
    });
    for (const element of each.querySelectorAll('*:not(html, head, head *)'))
      for (const name of ['mouseover', 'pointerover', 'focus', 'click'])
        element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
  }
  // What a click began runs in the turns after it.
  await turn();
  await turn();
}

/** Writes each document into the page's one frame, and does with it what a reader may when it has loaded. */
async function writeInTurn(documents: readonly string[], pokeAll: typeof poke): Promise<void> {
  for (const each of documents) {
    let frame = document.querySelector('iframe');
    if (!frame?.contentDocument) {
      // It left for another origin, which is on record.
      frame?.remove();
      frame = document.body.appendChild(document.createElement('iframe'));
    }
    const inner = frame.contentDocument;
    const loaded = new Promise((load) => frame.addEventListener('load', load, { once: true }));
    inner?.open();
    inner?.write(each);
    inner?.close();
    await loaded;
    await pokeAll();
  }
}
