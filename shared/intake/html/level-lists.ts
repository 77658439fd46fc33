import type { Attributes } from './attributes.ts';
import type { MarkupSink } from './html-reader.ts';

/** One list that was told of as open. */
interface OpenList {
  readonly tag: string;
  /** How deep it says that it stands, where it says so. */
  readonly level: number | undefined;
  /** Whether its last item is open, and whether it has ended in the markup: what follows may yet belong into it. */
  hasItem: boolean;
  isItemOver: boolean;
  isOver: boolean;
}

/** Points that Google Docs sets each level in by. */
const POINTS_OF_LEVEL = 36;

/**
 * Puts lists that follow each other, as Google Docs writes the levels of one, into each other: by what their items say of their level,
 * their class, or how far they are set in. Other lists are handed on to `sink` as they stand.
 */
export function levelLists(sink: MarkupSink): MarkupSink {
  const lists: OpenList[] = [];
  /** A list whose first item has not come yet, which tells its level. */
  let held: { readonly tag: string; readonly attributes: Attributes } | undefined;

  const endItem = (list: OpenList) => {
    if (list.hasItem) sink.close('li');
    list.hasItem = false;
    list.isItemOver = false;
  };
  /** Ends the lists that are over, as long as `isDone` holds for the innermost. */
  const endLists = (isDone: (list: OpenList) => boolean = () => true) => {
    for (let last = lists.at(-1); last?.isOver && isDone(last); last = lists.at(-1)) {
      endItem(last);
      sink.close(last.tag);
      lists.pop();
    }
  };
  const begin = (tag: string, attributes: Attributes, level: number | undefined) => {
    sink.open(tag, attributes);
    lists.push({ tag, level, hasItem: false, isItemOver: false, isOver: false });
  };
  /** Settles that what comes next is no further level. */
  const settle = () => {
    if (held) {
      endLists();
      begin(held.tag, held.attributes, undefined);
      held = undefined;
      return;
    }
    endLists();
    const last = lists.at(-1);
    if (last?.isItemOver) endItem(last);
  };
  /** Begins the list that is held where it belongs, or goes on with the one before. */
  const place = (tag: string, attributes: Attributes, item: Attributes) => {
    const level = levelOf(attributes, item);
    if (level === undefined) endLists();
    else endLists((list) => list.level === undefined || list.level > level);
    const last = lists.at(-1);
    const isGoingOn =
      last?.isOver === true && last.level === level && last.tag === tag && attributes.start === undefined;
    if (last && isGoingOn) {
      endItem(last);
      last.isOver = false;
      return;
    }
    if (last?.isOver && last.level === level) endLists((list) => list.level === level);
    begin(tag, attributes, level);
  };

  return {
    text: (value) => {
      if (value.trim() === '' && (held || lists.at(-1)?.isOver || lists.at(-1)?.isItemOver)) return;
      settle();
      sink.text(value);
    },
    open: (tag, attributes) => {
      if (tag === 'ul' || tag === 'ol') {
        if (held) settle();
        held = { tag, attributes };
        return;
      }
      if (tag !== 'li') {
        settle();
        sink.open(tag, attributes);
        return;
      }
      if (held) place(held.tag, held.attributes, attributes);
      else endLists();
      held = undefined;
      const last = lists.at(-1);
      if (last) {
        endItem(last);
        last.hasItem = true;
      }
      sink.open(tag, attributes);
    },
    close: (tag) => {
      if (held) settle();
      if (tag !== 'li' && tag !== 'ul' && tag !== 'ol') {
        settle();
        sink.close(tag);
        return;
      }
      endLists();
      const last = lists.at(-1);
      if (last && tag === 'li' && last.hasItem) last.isItemOver = true;
      else if (last && tag === last.tag) last.isOver = true;
      else sink.close(tag);
    },
  };
}

/** How deep a list and its first item say that they stand. */
function levelOf(list: Attributes, item: Attributes): number | undefined {
  const stated = /^\s*(\d{1,2})\s*$/.exec(item['aria-level'] ?? '')?.[1];
  if (stated !== undefined) return Number(stated);
  const named = /\blst-kix_[\w]{1,40}-(\d)(?!\d)/.exec((list.class ?? '').slice(0, 500))?.[1];
  if (named !== undefined) return Number(named) + 1;
  const setIn = /(?:^|;)\s{0,9}margin-left\s{0,9}:\s{0,9}(\d{1,4}(?:\.\d{1,4})?)pt/.exec(
    (item.style ?? '').slice(0, 1000),
  )?.[1];
  return setIn === undefined ? undefined : Math.round(Number(setIn) / POINTS_OF_LEVEL);
}
