import { type BodyNode, element, text } from '../../model/body.ts';
import { checkUrl } from '../../model/checked-url.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[^\s<>"“”«»]{3,2000}|(?<![\p{L}\p{N}.@_%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/giu;
const WWW = /[wW]{3}\./;
/** Punctuation that belongs to the sentence around an address. */
const TRAILING = ".,;:!?'’…*_";
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** No sentence ends in more marks. */
const MOST_CUTS = 12;

/** A line of text as body nodes: web and mail addresses become links, everything else stays as it is. */
export function inlineText(line: string): readonly BodyNode[] {
  if (!line.includes('://') && !line.includes('@') && !WWW.test(line)) return line === '' ? [] : [text(line)];
  const nodes: BodyNode[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const shown = trimAddress(match[0]);
    const href = checkUrl(hrefOf(shown), 'link');
    if (href === undefined) continue;
    if (match.index > from) nodes.push(text(line.slice(from, match.index)));
    nodes.push(element('a', [text(shown)], { href }));
    from = match.index + shown.length;
  }
  if (from < line.length) nodes.push(text(line.slice(from)));
  return nodes;
}

function hrefOf(shown: string): string {
  if (/^https?:/i.test(shown)) return shown;
  return /^www\./i.test(shown) ? `https://${shown}` : `mailto:${shown}`;
}

function trimAddress(address: string): string {
  let end = address.length;
  for (let cuts = 0; cuts < MOST_CUTS && end > 0; cuts++) {
    const last = address.charAt(end - 1);
    // A closing bracket belongs to the address only where it was opened there, as in an encyclopedia's.
    const open = CLOSERS[last];
    if (!TRAILING.includes(last) && (open === undefined || address.slice(0, end).includes(open))) break;
    end--;
  }
  return address.slice(0, end);
}
