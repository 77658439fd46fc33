/** How the line ends in many languages, but for the writer's name, which stands there in some. */
const WROTE =
  /\s(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał(?:\(a\)|a)?|пишет|написала?)(?!\p{L})/u;
const LONGEST = 200;

/** Whether the line is what mail programs set above the text that an answer quotes: `On Mon, Mar 9, 2026 at 4:15 PM Jane Doe <jane@example.com> wrote:`. */
export function isMailAttribution(line: string): boolean {
  return line.length <= LONGEST && line.endsWith(':') && (line.includes('@') || /\d{4}/.test(line)) && WROTE.test(line);
}
