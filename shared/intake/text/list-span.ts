import { type Element, element } from '../../model/body.ts';
import { inlineText } from './inline-text.ts';
import { endsSentence, hasCjk } from './letters.ts';
import { type ListMarker, type NumberingStyle, readListMarker } from './list-marker.ts';
import { isProse, type Piece } from './piece.ts';

/** A list and how many pieces it takes. */
export interface ListSpan {
  readonly list: Element;
  readonly length: number;
}

interface Item {
  readonly marker: ListMarker;
  readonly indent: number;
  readonly text: string;
}

const DEEPEST = 4;
/** Words by which speech shows, after a comma or a mark: dashes then open what people say. */
const SPEECH_VERB =
  /[,!?…»”"]\s{0,3}[–—-]?\s{0,3}(?:said|says|asked|replied|answered|added|dit|dit-il|dit-elle|répond|répondit|demanda|dijo|preguntó|respondió|contestó|disse|perguntou|respondeu|rispose|chiese|sagte|fragte|antwortete|säger|sa|sade|frågar|svarar|berättar|menar|tycker|förklarar|fortsätter|konstaterar|sier|spør|svarer|forteller|mener|forklarer|fortsetter|siger|sagde|spurgte|spørger|svarede|fortæller|sanoo|sanoi|kertoo|kysyy|vastaa|toteaa|zegt|zei|vroeg|powiedział|powiedziała|mówi|dodał|dodała|zapytał|zapytała|odpowiedział|odpowiedziała|řekl|řekla|říká|mondta|mondja|dedi|diyor|сказал|сказала|говорит|добавил|добавила|рассказал|рассказала|сказав|каже|додав|додала|спросил|спросила|ответил|ответила)(?!\p{L})/iu;

/** The list that begins at piece `i`, or `undefined` where what looks like an item is speech, a single dash or a numbered title. */
export function readListSpan(pieces: readonly Piece[], i: number): ListSpan | undefined {
  const first = pieces[i];
  const marker = first && readListMarker(first.text);
  if (!first || !marker || marker.rest === '') return undefined;
  const { items, length } = collectItems(pieces, i, marker);
  const top = items.filter((item) => item.marker.kind === marker.kind);
  if (top.length < 2 && !(marker.kind === 'bullet' && items.length > 0)) return undefined;
  if (items.length === 1 && isMarkedHeading(pieces, i)) return undefined;
  if (isDash(marker.kind) && isSpeech(top)) return undefined;
  return { list: buildList(items, 0, items.length, 0), length };
}

/** What papers set before a heading, above all in East Asia. */
const HEADING_MARK = /^([■□◆◇▼▶●◉▪◼❖])\s*(?=\S)/u;
const LONGEST_HEADING = 60;

/** The text of a heading that a square or the like stands before; the text as it is where none does. */
export function withoutHeadingMark(text: string): string {
  return text.replace(HEADING_MARK, '');
}

/** Whether a bulleted line is a heading: short, with text below it, and not the only one of its kind. */
function isMarkedHeading(pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  const next = pieces[i + 1];
  const mark = HEADING_MARK.exec(text)?.[1];
  if (mark === undefined || text.length > LONGEST_HEADING || endsSentence(text) || !next || !isProse(next))
    return false;
  // In Korea a single part may have one.
  if (hasCjk(text)) return true;
  return pieces.some((other, j) => j !== i && other.text.startsWith(mark) && other.text.length <= LONGEST_HEADING);
}

function collectItems(
  pieces: readonly Piece[],
  i: number,
  first: ListMarker,
): { readonly items: readonly Item[]; readonly length: number } {
  const items: Item[] = [];
  const numbering = new Map<string, Numbering>();
  let j = i;
  for (; j < pieces.length; j++) {
    const piece = pieces[j];
    if (!piece || piece.raw.includes('\t', 6)) break;
    const marker = readListMarker(piece.text);
    const last = items.at(-1);
    if (!marker) {
      // A second line of the item, set in below its first.
      if (!last || piece.gap > 0 || piece.indent < last.indent + 2) break;
      items[items.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
      continue;
    }
    if (!continuesList(marker, first, last, piece, numbering)) break;
    for (const text of splitInline(marker)) items.push({ marker, indent: piece.indent, text });
  }
  return { items, length: j - i };
}

/** Several bulleted items that lost the line ends between them. */
function splitInline(marker: ListMarker): readonly string[] {
  if (marker.kind !== 'bullet') return [marker.rest];
  const parts = marker.rest.split(/\s{1,9}[•●▪■]\s{1,9}/);
  return parts.filter((part) => part !== '');
}

type Numbering = Readonly<Partial<Record<NumberingStyle, number>>>;

function continuesList(
  marker: ListMarker,
  first: ListMarker,
  last: Item | undefined,
  piece: Piece,
  numbering: Map<string, Numbering>,
): boolean {
  const styles = Object.keys(marker.ordinals) as NumberingStyle[];
  const key = marker.kind;
  if (
    last &&
    marker.kind !== first.kind &&
    marker.kind !== last.marker.kind &&
    piece.indent <= last.indent &&
    piece.gap > 0
  )
    return false;
  if (styles.length === 0) return true;
  const before = numbering.get(key);
  const nested = last !== undefined && last.marker.kind !== key;
  const next: Partial<Record<NumberingStyle, number>> = {};
  for (const style of styles) {
    const ordinal = marker.ordinals[style] ?? 0;
    const due = before?.[style];
    const starts = ordinal === 1 && nested;
    if (before === undefined || starts || (due !== undefined && ordinal === due + 1)) next[style] = ordinal;
  }
  if (Object.keys(next).length === 0) return false;
  numbering.set(key, next);
  return true;
}

function isDash(kind: string): boolean {
  return kind === '-' || kind === '--' || kind === '–' || kind === '—';
}

/** Whether items that open with dashes are what people say to one another. */
function isSpeech(items: readonly Item[]): boolean {
  const { kind } = items[0]?.marker ?? { kind: '' };
  const sentences = items.filter((item) => endsSentence(item.text)).length;
  if (items.some((item) => SPEECH_VERB.test(item.text) || /[,.!?…]\s[–—]\s?\p{Ll}/u.test(item.text))) return true;
  if (kind === '—') return sentences * 2 >= items.length;
  const asked = items.filter((item) => /[?!]["”»]?$/.test(item.text)).length;
  return sentences === items.length && asked > 0 && asked < items.length;
}

/** The items from `from` to `to` as a list; items of another kind or set in deeper become lists inside the item before. */
function buildList(items: readonly Item[], from: number, to: number, depth: number): Element {
  const first = items[from];
  if (!first) return element('ul', []);
  const children: Element[] = [];
  let i = from;
  while (i < to) {
    const item = items[i];
    if (!item) break;
    let end = i + 1;
    if (depth < DEEPEST) while (end < to && isDeeper(items[end], first)) end++;
    const words = inlineText(item.text);
    // An item holds inline text or blocks, never both.
    const content = end > i + 1 ? [element('p', words), buildList(items, i + 1, end, depth + 1)] : words;
    children.push(element('li', content));
    i = end;
  }
  const start = Object.values(first.marker.ordinals)[0];
  if (start === undefined) return element('ul', children);
  const opening = first.marker.ordinals.figure ?? first.marker.ordinals.cjk ?? first.marker.ordinals.roman ?? start;
  const ordinal =
    first.marker.ordinals.letter !== undefined && first.marker.ordinals.roman !== 1
      ? first.marker.ordinals.letter
      : opening;
  return element('ol', children, ordinal === 1 ? {} : { start: ordinal });
}

function isDeeper(item: Item | undefined, first: Item): boolean {
  if (!item) return false;
  return item.indent >= first.indent + 2 || (item.marker.kind !== first.marker.kind && item.indent >= first.indent);
}
