import { quote } from '../../model/problem.ts';

/** Told of each mark that stands for something no reader can be shown: what it is, and its line. */
type OnLeftOut = (found: string, line: number) => void;

interface Mark {
  readonly name: string;
  readonly isEnd: boolean;
  readonly values: string;
}

/** Hugo’s shortcodes and Jekyll’s tags, alone on their line: how they open and end. */
const BRACKETS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
] as const;
const NAME = /^-?[ \t]*(\/[ \t]*|end(?=\w))?([\w./-]{1,60})(?:[ \t]|$)/;
/** Kramdown’s attributes of the block above or below. */
const ATTRIBUTES = /^[ \t]*\{:[^{}]{0,500}\}[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const VALUE = /(?:([\w-]{1,40})[ \t]*=[ \t]*)?(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'=]{1,2000}))/g;

/** What Jekyll is not to look for its own marks in, within a line. */
const RAW = /\{%-?[ \t]{0,9}(?:end)?raw[ \t]{0,9}-?%\}(?=[^\n])|(?<=[^\n])\{%-?[ \t]{0,9}(?:end)?raw[ \t]{0,9}-?%\}/g;
/** Marks that only say how what they hold is to be shown. */
const SILENT: ReadonlySet<string> = new Set(['raw', 'endraw', 'more', 'comment', 'liquid', 'break']);

/**
 * `text` with the marks of Hugo’s and Jekyll’s templates as the Markdown or HTML that they stand for: code, figures and embeds. Others go, and
 * are told, but for a pair around text that stays. Lines keep their numbers; what is code already stays as it is.
 */
export function readTemplateMarks(text: string, onLeftOut: OnLeftOut): string {
  if (!text.includes('{') || !/\{[{%:]/.test(text)) return text;
  const lines = text.replace(RAW, '').split('\n');
  const ended = new Set(lines.flatMap((line) => namesEnded(readMark(line))));
  let fence: string | undefined;
  return lines
    .map((line, index) => {
      const mark = FENCE.exec(line)?.[1];
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
        fence = fence === undefined ? mark : undefined;
      if (fence !== undefined || mark !== undefined) return line;
      if (ATTRIBUTES.test(line)) return '';
      const template = readMark(line);
      if (!template) return withoutMarks(line, (found) => onLeftOut(quote(found), index + 1));
      const shown = show(template);
      if (shown === undefined && !template.isEnd && !ended.has(template.name) && !SILENT.has(template.name))
        onLeftOut(quote(line.trim()), index + 1);
      return shown ?? '';
    })
    .join('\n');
}

function readMark(line: string): Mark | undefined {
  if (!line.includes('{%') && !line.includes('{{')) return undefined;
  const trimmed = line.trim();
  const brackets = BRACKETS.find(([open, end]) => trimmed.startsWith(open) && trimmed.endsWith(end));
  if (!brackets || trimmed.length > 2000) return undefined;
  const within = trimmed.slice(brackets[0].length, -brackets[1].length).trim();
  const [whole = '', end, name] = NAME.exec(within) ?? [];
  if (name === undefined || /[{}]/.test(within)) return undefined;
  return { name, isEnd: end !== undefined, values: within.slice(whole.length).replace(/[/-]$/, '') };
}

/** Jekyll’s marks within a line: choices and repetitions, values of its site and page, and what goes through a filter. */
const WITHIN =
  /\{%-?[ \t]{0,9}(?:if|elsif|else|endif|unless|endunless|for|endfor|case|when|endcase|assign|include|include_relative|link|post_url)(?:[ \t][^{}%\n]{0,300})?-?%\}|\{\{-?[ \t]{0,9}(?:(?:site|page|post|layout)\.[^{}\n]{1,300}|[^{}|\n]{1,200}\|[ \t]{0,9}(?:relative_url|absolute_url|prepend|append|date|escape|url_encode)[^{}\n]{0,100})\}\}/g;

/** Hugo’s shortcodes within a line. */
const SHORTCODE = /\{\{[<%][ \t]{0,9}(\/?)[ \t]{0,9}([\w.-]{1,60})(?:[ \t][^{}\n]{0,300})?[>%]\}\}/g;

function withoutMarks(written: string, onLeftOut: (found: string) => void): string {
  if (written.includes('`') || !/\{[%{]/.test(written)) return written;
  const ended = new Set(
    [...written.matchAll(SHORTCODE)].flatMap(([, slash, name = '']) => (slash === '' ? [] : [name])),
  );
  const line = written.replace(SHORTCODE, (found, slash: string, name: string) => {
    if (slash === '' && !ended.has(name)) onLeftOut(found);
    return '';
  });
  return line.replace(WITHIN, (found) => {
    onLeftOut(found);
    return '';
  });
}

function namesEnded(mark: Mark | undefined): readonly string[] {
  return mark?.isEnd ? [mark.name] : [];
}

function show({ name, isEnd, values }: Mark): string | undefined {
  if (name === 'highlight') return isEnd ? '```' : `\`\`\`${/^[ \t]*([\w+#-]{1,30})/.exec(values)?.[1] ?? ''}`;
  if (isEnd) return undefined;
  const given = readValues(values);
  const id = given.get('id') ?? given.get('0') ?? '';
  const isId = /^[\w-]{1,60}$/.test(id);
  switch (name) {
    case 'figure':
      return figure(given);
    case 'youtube':
      return isId ? `<iframe src="https://www.youtube.com/embed/${id}"></iframe>` : undefined;
    case 'vimeo':
      return isId ? `<iframe src="https://player.vimeo.com/video/${id}"></iframe>` : undefined;
    case 'instagram':
      return isId
        ? `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/${id}/"></blockquote>`
        : undefined;
    case 'x':
    case 'tweet':
    case 'twitter': {
      const user = given.get('user') ?? 'i';
      const isUser = /^\w{1,30}$/.test(user);
      const url = `https://twitter.com/${user}/status/${id}`;
      return isId && isUser ? `<blockquote class="twitter-tweet"><a href="${url}">${url}</a></blockquote>` : undefined;
    }
    default:
      return undefined;
  }
}

/** The values of a mark under their names, those without one under their number from 0. */
function readValues(written: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let unnamed = 0;
  for (const [, name, double, single, bare] of written.matchAll(VALUE))
    values.set(name ?? String(unnamed++), double ?? single ?? bare ?? '');
  return values;
}

function figure(given: ReadonlyMap<string, string>): string | undefined {
  const src = given.get('src') ?? given.get('0');
  if (src === undefined) return undefined;
  const said = ['title', 'caption'].flatMap((name) => given.get(name) ?? []).join(' ');
  const credit = given.get('attr') ?? '';
  const captioned = `${attributeText(said)}${credit === '' ? '' : ` <small>${attributeText(credit)}</small>`}`;
  const caption = captioned === '' ? '' : `<figcaption>${captioned}</figcaption>`;
  const size = ['width', 'height'].map((name) => ` ${name}="${attributeText(given.get(name) ?? '')}"`).join('');
  return `<figure><img src="${attributeText(src)}" alt="${attributeText(given.get('alt') ?? '')}"${size}>${caption}</figure>`;
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
