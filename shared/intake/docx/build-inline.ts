import { type Attributes, NO_ATTRIBUTES } from '../html/attributes.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import type { Marks, Span } from './word-blocks.ts';

interface Tag {
  readonly name: string;
  /** The address of a link. */
  readonly href?: string;
}

/** Hands a paragraph’s text to `builder`; what goes on from one stretch to the next is not begun anew. */
export function buildInline(spans: readonly Span[], builder: BodyBuilder, isHeading = false): void {
  const open: Tag[] = [];
  const closeTo = (length: number) => {
    for (let tag = open.at(-1); open.length > length && tag; tag = open.at(-1)) {
      builder.close(tag.name);
      open.pop();
    }
  };
  for (const span of spans) {
    if (span.kind === 'picture') continue;
    if (span.kind === 'break') builder.open('br', NO_ATTRIBUTES);
    else if (span.kind === 'note') {
      closeTo(0);
      buildReference(span.number, builder);
    } else {
      // A space looks like nothing in particular.
      if (span.text.trim() !== '') {
        const wanted = tagsOf(span.marks, isHeading);
        let shared = 0;
        while (shared < open.length && isSame(open[shared], wanted[shared])) shared++;
        closeTo(shared);
        for (const tag of wanted.slice(shared)) {
          builder.open(tag.name, tag.href === undefined ? NO_ATTRIBUTES : attributes({ href: tag.href }));
          open.push(tag);
        }
      }
      builder.text(span.text);
    }
  }
  closeTo(0);
}

function buildReference(number: number, builder: BodyBuilder): void {
  builder.open('sup', NO_ATTRIBUTES);
  builder.text(`[${number}]`);
  builder.close('sup');
}

/** A heading is bold as it is. */
function tagsOf({ href, bold, italic, struck, raised }: Marks, isHeading: boolean): readonly Tag[] {
  return [
    ...(href === undefined ? [] : [{ name: 'a', href }]),
    ...(bold && !isHeading ? [{ name: 'strong' }] : []),
    ...(italic ? [{ name: 'em' }] : []),
    ...(struck ? [{ name: 'del' }] : []),
    ...(raised === 'baseline' ? [] : [{ name: raised === 'superscript' ? 'sup' : 'sub' }]),
  ];
}

function isSame(one: Tag | undefined, other: Tag | undefined): boolean {
  return one !== undefined && one.name === other?.name && one.href === other.href;
}

/** Attributes as a tag would have them. */
export function attributes(written: Readonly<Record<string, string>>): Attributes {
  return Object.assign(Object.create(null) as Record<string, string>, written);
}
