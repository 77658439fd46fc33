/** `:::note A title`, `::: {.box}`, `:::tip[A title]`: a box, as Docusaurus, Pandoc, VuePress and Starlight open it. */
const OPENS = /^ {0,3}:{3,} ?(?=[\w{])[\w-]{0,30}/;
const BRACKETED = /^\[([^[\]\n]{1,200})\]/;
/** Attributes behind it, which say how it is drawn. */
const ATTRIBUTES = /\{[^{}\n]{0,200}\}/g;
const ENDS = /^ {0,3}:{3,}[ \t]*$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** What an MDX file takes from others, and hands to them: programs, and none of the text. */
const IMPORT = /^import\s.{0,400}["'];?$/;
const EXPORT = /^export (?:const|default|function|let|var)\s/;
/** Characters of a line that opens a box. */
const LONGEST = 300;
/** Lines from the top among which such lines stand. */
const TOP = 40;

/** `text` without the lines that only draw a box about others, the title of each in bold, and without an MDX file’s imports. Lines keep their numbers. */
export function readBlockDirectives(text: string): string {
  // They stand above everything else.
  const mayHaveModules = /^\s*(?:import|export)\s/.test(text);
  if (!text.includes(':::') && !mayHaveModules) return text;
  const lines = text.split('\n');
  const ends = lines.filter((line) => ENDS.test(line)).length;
  let isCode = false;
  let isAbove = true;
  return lines
    .map((line, index) => {
      if (FENCE.test(line)) isCode = !isCode;
      if (isCode) return line;
      const isModule = isAbove && index < TOP && isModuleLine(line.trimEnd());
      isAbove &&= isModule || line.trim() === '';
      if (isModule) return '';
      if (ends === 0 || !line.includes(':::')) return line;
      if (ENDS.test(line)) return '';
      return opening(line) ?? line;
    })
    .join('\n');
}

function isModuleLine(line: string): boolean {
  return (IMPORT.test(line) && /["'][^"']{1,300}["'];?$/.test(line)) || EXPORT.test(line);
}

/** What stands for a line that opens a box: its title, or nothing. */
function opening(line: string): string | undefined {
  const opened = line.length <= LONGEST ? OPENS.exec(line)?.[0] : undefined;
  if (opened === undefined) return undefined;
  const behind = line.slice(opened.length);
  const title = BRACKETED.exec(behind)?.[1] ?? behind.replace(ATTRIBUTES, '').trim();
  return title === '' ? '' : `**${title}**  `;
}
