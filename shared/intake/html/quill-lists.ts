import { attributesOf, classesOf, NO_ATTRIBUTES } from './attributes.ts';
import type { MarkupSink } from './html-reader.ts';

/** How the editor Quill marks the kind and the level of a list’s items, which all stand in one list. */
const MARKS = /\sdata-list=["'](?:bullet|ordered|checked|unchecked)|\bql-indent-\d/;
const INDENT = /^ql-indent-(\d)$/;
const MOST_OPEN = 1000;

/** Whether `html` has lists as Quill writes them. */
export function hasQuillLists(html: string): boolean {
  return (html.includes('data-list=') || html.includes('ql-indent-')) && MARKS.test(html);
}

/** Hands markup on to `sink`, each item of a list as a list of its own that says its level, which `levelLists` puts together. */
export function readQuillLists(sink: MarkupSink): MarkupSink {
  /** The lists that are open in the markup, and those that were told for their items. */
  const lists: string[] = [];
  const items: string[] = [];
  return {
    text: (value) => {
      if (lists.length === 0 || items.length > 0 || value.trim() !== '') sink.text(value);
    },
    open: (tag, attributes) => {
      if (tag === 'ul' || tag === 'ol') {
        if (lists.length < MOST_OPEN) lists.push(tag);
      } else if (tag === 'li' && lists.length > 0) {
        endItem();
        const kind = attributes['data-list'];
        const list = kind === 'ordered' ? 'ol' : kind === undefined ? (lists.at(-1) ?? 'ul') : 'ul';
        const level =
          lists.length +
          Number(
            classesOf(attributes)
              .map((name) => INDENT.exec(name)?.[1])
              .find(Boolean) ?? 0,
          );
        items.push(list);
        sink.open(list, NO_ATTRIBUTES);
        sink.open('li', attributesOf({ 'aria-level': `${level}` }));
        if (kind === 'checked' || kind === 'unchecked') sink.text(kind === 'checked' ? '☑ ' : '☐ ');
      } else sink.open(tag, attributes);
    },
    close: (tag) => {
      if (tag === 'ul' || tag === 'ol') {
        endItem();
        if (lists.pop() === undefined) sink.close(tag);
      } else if (tag === 'li') endItem();
      else sink.close(tag);
    },
  };

  function endItem(): void {
    const list = items.pop();
    if (list === undefined) return;
    sink.close('li');
    sink.close(list);
  }
}
