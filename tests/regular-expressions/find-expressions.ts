import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Node, parse } from 'acorn';

export interface Expression {
  /** Between slashes, with its flags. */
  readonly source: string;
  readonly pattern: string;
  readonly flags: string;
  /** The first file that has it. */
  readonly file: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every regular expression that the code of the product writes out, each once, in the order of the files. */
export function findExpressions(): readonly Expression[] {
  const found = new Map<string, Expression>();
  for (const file of globSync('{shared,local,functions}/**/*.ts', { cwd: ROOT }).sort()) {
    const code = stripTypeScriptTypes(readFileSync(`${ROOT}/${file}`, 'utf8'));
    for (const { pattern, flags } of literalsOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
      const source = `/${pattern}/${flags}`;
      if (!found.has(source)) found.set(source, { source, pattern, flags, file });
    }
  }
  return [...found.values()];
}

/** The regular expressions below a node of a syntax tree (ESTree). */
function literalsOf(root: Node): readonly { readonly pattern: string; readonly flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== 'object') continue;
    if ('regex' in node && isRegex(node.regex)) found.push(node.regex);
    else open.push(...Object.values(node));
  }
  return found;
}

function isRegex(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}
