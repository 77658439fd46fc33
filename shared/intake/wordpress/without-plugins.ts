import type { MarkupSink } from '../html/html-reader.ts';

/** What plug-ins put about a post in what WordPress renders, by what their classes say: buttons to share it, links to other posts, forms to subscribe. */
const PLUGIN =
  /(?:^|[\s"])(?:sharedaddy|sd-(?:sharing|block)[\w-]*|jp-relatedposts|yarpp[\w-]*|crp_related|rp4wp[\w-]*|related-?posts?[\w-]*|addtoany[\w-]*|a2a_kit|heateor[\w-]*|ssba[\w-]*|shared-counts[\w-]*|social-?share[\w-]*|wpulike[\w-]*|mc4wp-form|mailpoet[\w-]*|wp-block-jetpack-(?:sharing-buttons|subscriptions|related-posts)[\w-]*|post-ratings|wp-block-latest-posts[\w-]*)(?=[\s"]|$)/i;
const HOLDS: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'nav', 'ul', 'form', 'p']);
const LONGEST_TOLD = 200;

/** Hands on to `sink` all but what plug-ins added; `onLeftOut` is told the words of each. */
export function withoutPlugins(sink: MarkupSink, onLeftOut: (words: string) => void): MarkupSink {
  let skipped: string | undefined;
  let depth = 0;
  let words = '';
  return {
    text: (value) => {
      if (skipped === undefined) sink.text(value);
      else if (words.length < LONGEST_TOLD) words += ` ${value}`;
    },
    open: (tag, attributes) => {
      if (skipped !== undefined) {
        if (tag === skipped) depth++;
        return;
      }
      const { class: names = '' } = attributes;
      if (!HOLDS.has(tag) || names === '' || !PLUGIN.test(names.slice(0, 1000))) return sink.open(tag, attributes);
      skipped = tag;
      depth = 1;
    },
    close: (tag) => {
      if (skipped === undefined) return sink.close(tag);
      if (tag !== skipped || --depth > 0) return;
      skipped = undefined;
      onLeftOut(words.slice(0, LONGEST_TOLD));
      words = '';
    },
  };
}
