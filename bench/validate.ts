import { SaxesParser } from 'saxes';

/** An output that is not what it should be: nothing measured on it counts. */
export class InvalidOutputError extends Error {
  override readonly name = 'InvalidOutputError';
  readonly code = 'bench_output_invalid';
}

/** Throws unless `xml` is well-formed RSS whose items bear `titles`, in their order, whatever other elements say. */
export function checkRss(xml: string, titles: readonly string[], whose: string): void {
  const found: string[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new InvalidOutputError(`${whose}: RSS is not well-formed: ${error.message}`);
  });
  const collect = (more: string) => {
    text += more;
  };
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
  });
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    if (path.slice(-2).join('/') === 'item/title') found.push(text);
    path.pop();
  });
  parser.write(xml).close();
  checkTitles(found, titles, `${whose}: RSS`);
}

/** Throws unless `json` is a JSON Feed whose items bear `titles`, in their order. */
export function checkJsonFeed(json: string, titles: readonly string[], whose: string): void {
  const { items } = parseJson(json, whose) as { items?: readonly { title?: string; content_html?: string }[] };
  checkTitles(items?.map(({ title }) => title ?? '') ?? [], titles, `${whose}: JSON Feed`);
  const empty = items?.findIndex(({ content_html }) => (content_html ?? '').length < 1000) ?? 0;
  if (empty >= 0) throw new InvalidOutputError(`${whose}: JSON Feed item ${empty} has no full content`);
}

/** Throws unless `html` names the headline and holds an article's worth of text. */
export function checkPage(html: string, headline: string, whose: string): void {
  if (!html.includes(`<h1>${headline}</h1>`)) throw new InvalidOutputError(`${whose}: no heading ${headline}`);
  const words = html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').split(/\s+/).length;
  if (words < 600) throw new InvalidOutputError(`${whose}: ${words} words, needed 600 of the article`);
}

export function parseJson(json: string, whose: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new InvalidOutputError(`${whose}: is no JSON`, { cause });
  }
}

function checkTitles(found: readonly string[], titles: readonly string[], whose: string): void {
  if (found.length !== titles.length)
    throw new InvalidOutputError(`${whose}: ${found.length} items, needed ${titles.length}`);
  const wrong = found.findIndex((title, place) => title !== titles[place]);
  if (wrong >= 0) throw new InvalidOutputError(`${whose}: item ${wrong} is “${found[wrong]}”, not “${titles[wrong]}”`);
}
