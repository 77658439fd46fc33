const BLOCK =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|script|object|noscript';
const STARTS_WITH_BLOCK = new RegExp(String.raw`^\s*(?:<!--|</?(?:${BLOCK})\b)`, 'i');
const ENDS_WITH_BLOCK = new RegExp(String.raw`(?:</?(?:${BLOCK})\b[^<>]{0,2000}>|-->)\s*$`, 'i');
/** As much of the end of a line as the tag that ends it can take. */
const TAG_LENGTH = 2100;
/** What keeps its line breaks, and tags, whose line breaks are none of the text. */
const KEPT = /<(?:pre|script|style|textarea)\b|<[a-z/!][^<>]{0,5000}>/gi;
const ADDRESS = /^\s{0,40}https?:\/\/[^\s<>"]{4,2000}\s{0,40}$/i;
const LINE_BREAK_MARK = '\u0001';

/**
 * A post as it lies in WordPress’s database, with the paragraphs that WordPress shows (`wpautop`): a blank line parts two, a single line
 * break is one. A post of blocks, and one whose paragraphs are marked already, are left as they are.
 */
export function setParagraphs(content: string): string {
  if (!content.includes('\n') || /<!--\s?wp:[a-z]/.test(content)) return content;
  const text = hideKeptBreaks(content.replaceAll(LINE_BREAK_MARK, ''));
  return setChunks(text).replaceAll(LINE_BREAK_MARK, '\n');
}

/** What blank lines part, each set by itself. */
function setChunks(text: string): string {
  let html = '';
  let chunk: string[] = [];
  const set = () => {
    if (chunk.length > 0) html += `${html === '' ? '' : '\n'}${setChunk(chunk)}`;
    chunk = [];
  };
  for (const line of text.split('\n')) {
    // An address by itself is an embed, wherever it stands (`WP_Embed::autoembed`).
    const isAddress = line.includes('://') && ADDRESS.test(line);
    if (isAddress || line.trim() === '') set();
    if (line.trim() !== '') chunk.push(line);
    if (isAddress) set();
  }
  set();
  return html;
}

function setChunk(lines: readonly string[]): string {
  let html = '';
  for (const [index, line] of lines.entries()) {
    html += index === 0 ? line.trimStart() : line;
    const next = lines[index + 1];
    if (next === undefined) break;
    const apart =
      endsWithBlock(line) || STARTS_WITH_BLOCK.test(next.slice(0, 100)) || /<br\s?\/?>\s?$/i.test(line.slice(-20));
    html += apart ? '\n' : '<br>\n';
  }
  const isOpen = STARTS_WITH_BLOCK.test((lines[0] ?? '').slice(0, 100));
  return isOpen ? html : `<p>${html}${endsWithBlock(lines.at(-1) ?? '') ? '' : '</p>'}`;
}

function endsWithBlock(line: string): boolean {
  return ENDS_WITH_BLOCK.test(line.slice(-TAG_LENGTH));
}

/** Line breaks within tags and within what keeps them are no paragraphs’ ends. */
function hideKeptBreaks(content: string): string {
  const lower = content.toLowerCase();
  /** Names of which no end follows: nobody need look for it again. */
  const endless = new Set<string>();
  let text = '';
  let at = 0;
  KEPT.lastIndex = 0;
  for (let match = KEPT.exec(content); match; match = KEPT.exec(content)) {
    const name = /^<(pre|script|style|textarea)$/i.exec(match[0])?.[1]?.toLowerCase();
    const close = name === undefined || endless.has(name) ? -1 : lower.indexOf(`</${name}`, KEPT.lastIndex);
    if (name !== undefined && close < 0) endless.add(name);
    const end = close < 0 ? KEPT.lastIndex : close;
    text += content.slice(at, match.index) + content.slice(match.index, end).replaceAll('\n', LINE_BREAK_MARK);
    at = end;
    KEPT.lastIndex = end;
  }
  return text + content.slice(at);
}
