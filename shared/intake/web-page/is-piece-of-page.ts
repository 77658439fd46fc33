import { standingOf, wordsOfNames } from './furniture-names.ts';

/** The ends of what pages have and editors do not write. */
const OF_PAGE = /<\/(?:nav|aside|footer|header|address|time)>/i;
const NAMES = ['class=', 'id='];
const LONGEST_NAMES = 300;
const VALUE = /^(?:"([^"]*)|'([^']*)|([^\s"'>]*))/;

/** Whether markup was copied out of a page with some of what stands around its article there: related links, share bars, a box about the author. */
export function isPieceOfPage(html: string): boolean {
  // The end of a name is found several times as fast as the whole.
  const isMarked = html.includes('prop=') && html.includes(' itemprop=');
  return isMarked || OF_PAGE.test(html) || NAMES.some((name) => namesFurniture(html, name));
}

function namesFurniture(html: string, name: string): boolean {
  // An article has the same few names again and again.
  const known = new Set<string>();
  for (let at = html.indexOf(name); at >= 0; at = html.indexOf(name, at + name.length)) {
    if (!/\s/.test(html.charAt(at - 1))) continue;
    const start = at + name.length;
    const [, double, single, bare] = VALUE.exec(html.slice(start, start + LONGEST_NAMES)) ?? [];
    const value = double ?? single ?? bare ?? '';
    if (known.has(value)) continue;
    if (standingOf(wordsOfNames(value)) !== undefined) return true;
    known.add(value);
  }
  return false;
}
