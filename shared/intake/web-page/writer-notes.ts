import { isHeading, isText, type LookedAt } from './look-at.ts';

/** Titles of what is said of the writer below an article. */
const ABOUT =
  /^(?:about (?:the|our|this) (?:authors?|writers?|reviewers?|contributors?)|(?:the )?author(?:['’]s)? (?:bio|profile|biography)|meet (?:the|our) (?:author|writer)|(?:zum|über den|zur|über die|über unsere) autor(?:in|en)?|(?:à propos de )?l['’]auteure?|sobre (?:el|la|o|a) autora?|(?:sull['’]|l['’])autor(?:e|rice)|over de auteur|om (?:författaren|forfatteren|skribenten)|kirjoittajasta|o autor(?:ze|ce|ovi|ech)|yazar hakkında|об авторе|про автора|关于作者|關於作者|作者(?:简介|簡介|介绍|介紹)|著者(?:紹介|プロフィール)|執筆者(?:紹介|プロフィール)?|この記事を書いた人|(?:글쓴이|저자|필자)\s?(?:소개)?|عن الكاتب|נבذה על הכותב)\s?:?$/iu;
/** What follows the first name of a writer where readers are told who that is. */
const IS =
  /^ (?:is|was|has|had|writes?|covers?|lives?|works?|joined|graduated|holds|reports?|specializes|specialises|currently|brings|spent|enjoys|loves|ist|hat|war|schreibt|arbeitet|lebt|studierte|est|a été|écrit|travaille|vit|es|ha sido|escribe|trabaja|vive|è|scrive|lavora|é|foi|escreve|trabalha|schrijft|werkt|jest|pisze)(?![\p{L}'’])/u;
/** Organisations that sign have names in capitals. */
const GIVEN_NAME = /^\p{Lu}\p{Ll}{2,}/u;
/** So soon a note on the writer names them. */
const NAMED_WITHIN = 100;
const LONGEST = 700;
const LONGEST_ABOUT = 1800;
const MOST_BLOCKS = 8;
const QUOTED = /["“”«»„「『]/;

/** Whether a paragraph below the end tells readers who a writer is: it names them, or begins with their first name. */
export function isWriterNote(line: string, names: readonly string[]): boolean {
  if (line.length > LONGEST) return false;
  return names.some((name) => {
    const first = name.split(' ', 1)[0] ?? '';
    if (GIVEN_NAME.test(first) && line.startsWith(`${first} `) && IS.test(line.slice(first.length))) return true;
    return name.includes(' ') && line.slice(0, NAMED_WITHIN).includes(name) && !QUOTED.test(line);
  });
}

/** `blocks` up to a title that says that it is about the writer, where little stands below it. */
export function withoutAboutWriter(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const start = Math.max(1, blocks.length - MOST_BLOCKS);
  const at = blocks.findIndex((each, index) => index >= start && isText(each) && ABOUT.test(each.line));
  if (at < 0) return blocks;
  const below = blocks.slice(at + 1);
  const isShort = below.reduce((sum, { line }) => sum + line.length, 0) <= LONGEST_ABOUT;
  const isLast = !below.some(
    (each, index) => isHeading(each) && index > 0 && !ABOUT.test(each.line) && each.line.endsWith('?'),
  );
  return isShort && isLast ? blocks.slice(0, at) : blocks;
}
