import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Outputs } from './hostile-outputs.ts';

/** How an article is put before the browser. */
const WAYS = ['page', 'amp', 'innerHTML', 'srcdoc'] as const;

/** What a browser did that an article had no right to make it do. */
export interface Misdeed {
  readonly as: (typeof WAYS)[number];
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

/**
 * Opens every output as a document of its own, and its feed content by `innerHTML` and `srcdoc`; then points at, focuses and clicks all
 * that is there. Everything that went wrong.
 */
export async function runHostile(
  browser: Browser,
  documents: Map<string, string>,
  outputs: readonly Outputs[],
  ways: readonly Misdeed['as'][] = WAYS,
): Promise<readonly Misdeed[]> {
  const misdeeds: Misdeed[] = [];
  for (const as of ways) {
    for (let from = 0; from < outputs.length; from += AT_ONCE) {
      const some = outputs.slice(from, from + AT_ONCE);
      documents.clear();
      for (const [n, output] of some.entries())
        documents.set(`/article/${n}`, as === 'page' || as === 'amp' ? output[as] : output.feed);
      documents.set('/gallery', gallery(some, as));
      for (const what of new Set(await openGallery(browser))) misdeeds.push({ as, what });
    }
  }
  return misdeeds;
}

function gallery(outputs: readonly Outputs[], as: Misdeed['as']): string {
  const head = '<!doctype html><title>gallery</title><body>';
  if (as === 'page' || as === 'amp')
    return head + outputs.map((_, n) => `<iframe src="/article/${n}" ${SIZE}></iframe>`).join('');
  const contents = JSON.stringify(outputs.map(({ feed }) => feed)).replaceAll('<', '\\u003c');
  const set = as === 'innerHTML' ? 'element.innerHTML = content' : 'element.srcdoc = content';
  const name = as === 'innerHTML' ? 'div' : 'iframe';
  return `${head}<script>for (const content of ${contents}) {
    const element = document.createElement('${name}');
    ${set};
    document.body.append(element);
  }</script>`;
}

async function openGallery(browser: Browser): Promise<readonly string[]> {
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const page = await context.newPage();
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
  await poke(page);
  if (page.url() !== `${SITE}/gallery`) found.push(`left for ${page.url()}`);
  await context.close();
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
async function poke(page: Page): Promise<void> {
  await page.evaluate(async () => {
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
  });
}
