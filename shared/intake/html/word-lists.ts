import { type Attributes, attributesOf, NO_ATTRIBUTES } from './attributes.ts';
import type { MarkupSink } from './html-reader.ts';

/** Where a paragraph stands that Word wrote as the item of a list: `mso-list:l0 level2 lfo1`. */
const PLACE = /(?:^|;)\s{0,99}mso-list\s{0,9}:\s{0,9}(l\d{1,6})\s{1,9}level(\d{1,2})\s{1,9}(lfo\d{1,6})/i;
const ITEM_CLASS = /(?:^|\s)MsoList/i;
/** What holds the bullet or number that Word shows for it. */
const MARKER = /mso-list\s{0,9}:\s{0,9}ignore/i;
/** A figure, or a letter or Roman figure with a stop; single letters of Word’s fonts for signs are bullets. */
const NUMBER = /^[[(（]?(?:\p{N}|[\p{L}]{1,5}[.)\]）、．:])/u;
/** Levels that Word has. */
const MOST_LEVELS = 9;
const LONGEST_STYLE = 2000;
const LONGEST_MARKER = 40;

interface Place {
  readonly list: string;
  readonly level: number;
}

/** A paragraph that may be an item: what was told of it before its marker, which says so. */
interface Waiting {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly place: Place;
  readonly before: { readonly tag: string; readonly attributes: Attributes }[];
}

/**
 * Hands the paragraphs that Word shows as items of lists on to `sink` as such: each as a list of one item that says its level, which `levelLists` puts
 * together. Their bullets and numbers go, those of numbered headings as well.
 */
export function readWordLists(sink: MarkupSink): MarkupSink {
  let waiting: Waiting | undefined;
  /** The item that is open, as it was told: its list, and the paragraph’s own tag. */
  let item: { readonly list: string; readonly tag: string } | undefined;
  let marker: { readonly tag: string; depth: number; text: string } | undefined;
  /** The list and number of the last item at each level. */
  const last: ({ readonly list: string; readonly number: number | undefined } | undefined)[] = [];

  /** Whether anything but items came since the last of them. */
  let isApart = false;

  /** Tells a paragraph that turned out to be none of a list’s. */
  const settle = () => {
    if (!waiting) return;
    const { tag, attributes, before } = waiting;
    waiting = undefined;
    isApart = true;
    sink.open(tag, attributes);
    for (const each of before) sink.open(each.tag, each.attributes);
  };
  const begin = (label: string) => {
    if (!waiting) return;
    const { tag, place, before } = waiting;
    waiting = undefined;
    const isNumbered = NUMBER.test(label);
    const number = isNumbered ? numberOf(label) : undefined;
    const former = last[place.level];
    const follows =
      !isApart && former?.list === place.list && (number === undefined || (former.number ?? Number.NaN) + 1 === number);
    last.length = place.level;
    last[place.level] = { list: place.list, number };
    const list = isNumbered ? 'ol' : 'ul';
    sink.open(list, isNumbered && !follows ? attributesOf({ start: `${number ?? 1}` }) : NO_ATTRIBUTES);
    sink.open('li', attributesOf({ 'aria-level': `${place.level}` }));
    for (const each of before) sink.open(each.tag, each.attributes);
    item = { list, tag };
    isApart = false;
  };

  return {
    text: (value) => {
      if (marker) marker.text += value.slice(0, LONGEST_MARKER);
      else {
        if (waiting && value.trim() === '') return;
        settle();
        isApart ||= item === undefined && value.trim() !== '';
        sink.text(value);
      }
    },
    open: (tag, attributes) => {
      if (marker) {
        if (tag === marker.tag) marker.depth++;
        return;
      }
      const style = (attributes.style ?? '').slice(0, LONGEST_STYLE);
      if (MARKER.test(style)) marker = { tag, depth: 1, text: '' };
      else if (waiting && tag === 'span') waiting.before.push({ tag, attributes });
      else {
        settle();
        const place = tag === 'p' || tag === 'div' ? placeOf(style, attributes) : undefined;
        if (place) waiting = { tag, attributes, place, before: [] };
        else sink.open(tag, attributes);
      }
    },
    close: (tag) => {
      if (marker) {
        if (tag !== marker.tag || --marker.depth > 0) return;
        const label = marker.text.trim();
        marker = undefined;
        begin(label);
      } else if (waiting && tag === 'span') waiting.before.pop();
      else {
        settle();
        if (item?.tag === tag) {
          sink.close('li');
          sink.close(item.list);
          item = undefined;
        } else sink.close(tag);
      }
    },
  };
}

function placeOf(style: string, attributes: Attributes): Place | undefined {
  const [, list, level, override] = PLACE.exec(style) ?? [];
  if (level !== undefined)
    return { list: `${list} ${override}`, level: Math.min(Math.max(1, Number(level)), MOST_LEVELS) };
  return ITEM_CLASS.test((attributes.class ?? '').slice(0, 200)) ? { list: '', level: 1 } : undefined;
}

function numberOf(label: string): number | undefined {
  const figure = /^[[(（]?(\d{1,4})(?!\d|\.\d)/.exec(label)?.[1];
  return figure === undefined ? undefined : Number(figure);
}
