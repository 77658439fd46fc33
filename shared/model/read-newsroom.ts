import * as v from 'valibot';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type NewsroomConfig, NewsroomSchema } from './newsroom.ts';
import { faultOf } from './newsroom-faults.ts';
import { quote } from './problem.ts';

/** `newsroom.yaml` cannot be used; the message names the file, and line, field, what was found and what was needed of each fault. */
export class NewsroomError extends Error {
  override readonly name = 'NewsroomError';
  readonly code = 'newsroom_invalid';
}

/** The newsroom's configuration from the text of `newsroom.yaml`, defaults filled in. Throws `NewsroomError` naming every fault. */
export function readNewsroom(yaml: string, fileName = 'newsroom.yaml'): NewsroomConfig {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { prettyErrors: true, lineCounter: lines });
  if (document.errors.length > 0) {
    throw new NewsroomError(document.errors.map((error) => `${fileName}, ${syntaxFault(error)}`).join('\n'));
  }
  const written = document.toJS({ maxAliasCount: 100 }) as unknown;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const found = written === null ? 'is empty' : `found ${Array.isArray(written) ? 'a list' : quote(String(written))}`;
    throw new NewsroomError(
      `${fileName}: the file ${found}, needed fields, each on a line of its own: “name: The Example Herald”, “authority: herald.example,2026”`,
    );
  }
  const parsed = v.safeParse(NewsroomSchema, written);
  if (parsed.success) return parsed.output;
  throw new NewsroomError(parsed.issues.map((issue) => faultOf(issue, fileName, document, lines)).join('\n'));
}

/** What the library says of faults that people make, in plainer words. */
const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'found a field that stands above already, needed each once',
  TAB_AS_INDENT: 'found a tab, needed spaces before what is indented',
};

function syntaxFault({ code, message, linePos }: YAMLError): string {
  const said = SYNTAX[code] ?? message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
  return `line ${linePos?.[0].line ?? 1}: ${said}`;
}
