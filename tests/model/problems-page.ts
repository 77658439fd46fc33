import { problemText } from '../../local/problem-text.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { PROBLEMS, type ProblemCode } from '../../shared/model/problem-catalogue.ts';
import { PROBLEM_EXAMPLES, type ProblemExample } from './problem-examples.ts';

const OPENING = `# Problems and how to mend them

Whatever keeps an article from being published, or is worth knowing of one that was, is told with a code, what was found and where, what was needed and
how to mend it. An **error** stops the article that it concerns, or the whole file where it concerns that; the other articles of the file go on. A **warning**
stops nothing. All problems of a file are told at once; the same warning is told once for each article, with how often and where it was found.

They are shown on the newsroom's page and by \`npx wireroom render\` (as JSON lines with \`--json\`), and \`GET /status/<key>\` carries them.

This page is made from the catalogue in \`shared/model/problem-catalogue.ts\` and from what Wireroom really says of the files shown, which come in on
1 March 2026 at noon: \`npm run problems\` writes it anew, and a test holds it to both.
`;

/** The text of \`docs/problems.md\`; \`told\` is what Wireroom said of each example. */
export function problemsPage(told: Readonly<Partial<Record<ProblemCode, Problem>>>): string {
  const codes = (Object.keys(PROBLEMS) as ProblemCode[]).sort();
  const part = (severity: Problem['severity']) => codes.filter((code) => PROBLEMS[code].severity === severity);
  return [
    OPENING,
    table('Errors', part('error')),
    table('Warnings', part('warning')),
    ...codes.map((code) => chapter(code, told[code])),
  ].join('\n');
}

function table(title: string, codes: readonly ProblemCode[]): string {
  const rows = codes.map((code) => `| [\`${code}\`](#${code}) | ${PROBLEMS[code].means} |`);
  return `## ${title}\n\n| code | what it means |\n|---|---|\n${rows.join('\n')}\n`;
}

function chapter(code: ProblemCode, told: Problem | undefined): string {
  const { severity, means, needed, mend } = PROBLEMS[code];
  const example = PROBLEM_EXAMPLES[code];
  const shown = told && example ? `\n${fileShown(example)}\n\n> ${forMarkdown(problemText(told))}\n` : '';
  return `### ${code}\n\nAn ${severity}. ${means}\n\nNeeded is ${needed}. **To mend it:** ${mend}\n${shown}`.replace(
    'An warning',
    'A warning',
  );
}

function fileShown({ key, content, words, newsroom, after, before }: ProblemExample): string {
  const settings = newsroom === undefined || words !== undefined ? '' : `, where newsroom.yaml has \`${newsroom}\``;
  const earlier = after === undefined ? '' : `, after the same was uploaded as \`${after}\``;
  const first = before === undefined ? '' : `\`\`\`\n${before.trimEnd()}\n\`\`\`\n\nand then\n\n`;
  if (words !== undefined || typeof content !== 'string') return `\`${key}\`: ${words ?? ''}`;
  return `\`${key}\`${settings}${earlier}:\n\n${first}\`\`\`\n${content.trimEnd()}\n\`\`\``;
}

function forMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
