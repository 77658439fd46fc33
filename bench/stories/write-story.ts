import type { Block, Story } from './story.ts';

export type StoryFormat = 'text' | 'Markdown' | 'HTML';

export const EXTENSIONS: Readonly<Record<StoryFormat, string>> = { text: 'txt', Markdown: 'md', HTML: 'html' };

/** A story as an editor would upload it. Text has no links and no images: the words alone. */
export function writeStory(story: Story, format: StoryFormat): string {
  switch (format) {
    case 'text':
      return [story.headline, `By ${story.byline}`, ...story.blocks.flatMap(textBlock)].join('\n\n');
    case 'Markdown':
      return `${[`# ${story.headline}`, `By ${story.byline}`, ...story.blocks.map(markdownBlock)].join('\n\n')}\n`;
    case 'HTML':
      return htmlDocument(story);
  }
}

function textBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block.text];
    case 'linked':
      return [`${block.before} ${block.words} ${block.after}`];
    case 'list':
      return [block.items.map((item) => `- ${item}`).join('\n')];
    case 'image':
      return [];
  }
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'quote':
      return `> ${block.text}`;
    case 'linked':
      return `${block.before} [**${block.words}**](${block.url}) ${block.after}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'image':
      return `![${block.alt}](${block.url})`;
  }
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 class="crosshead">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'quote':
      return `<blockquote><p>${escapeHtml(block.text)}</p></blockquote>`;
    case 'linked':
      return `<p>${escapeHtml(block.before)} <a href="${escapeHtml(block.url)}" target="_blank"><strong>${escapeHtml(block.words)}</strong></a> ${escapeHtml(block.after)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'image':
      return `<figure><img src="${escapeHtml(block.url)}" alt="${escapeHtml(block.alt)}" width="${block.width}" height="${block.height}"><figcaption>${escapeHtml(block.alt)}</figcaption></figure>`;
  }
}

/** The story's body as HTML. */
export function storyHtml({ blocks }: Pick<Story, 'blocks'>): string {
  return blocks.map(htmlBlock).join('\n');
}

function htmlDocument({ headline, byline, section, blocks }: Story): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(headline)}</title><meta name="author" content="${escapeHtml(byline)}"><meta property="article:section" content="${escapeHtml(section)}"></head>
<body>
<article>
<h1>${escapeHtml(headline)}</h1>
${storyHtml({ blocks })}
</article>
</body>
</html>
`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
