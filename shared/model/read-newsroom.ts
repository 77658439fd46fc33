import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { type NewsroomConfig, NewsroomSchema } from './newsroom.ts';

/** `newsroom.yaml` cannot be used; the message names the file, and line, field, what was found and what was needed of each fault. */
export class NewsroomError extends Error {
  override readonly name = 'NewsroomError';
  readonly code = 'newsroom_invalid';
}

/** The newsroom's configuration from the text of `newsroom.yaml`, defaults filled in. Throws `NewsroomError` naming every fault. */
export function readNewsroom(yaml: string, fileName = 'newsroom.yaml'): NewsroomConfig {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0) {
    throw new NewsroomError(document.errors.map((error) => `${fileName}: ${error.message.split('\n')[0]}`).join('\n'));
  }
  const parsed = v.safeParse(NewsroomSchema, document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => {
    const at = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    return `${fileName}: ${at === '' ? 'the file' : at} ${faultOf(issue)}`;
  });
  throw new NewsroomError(faults.join('\n'));
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a field that Wireroom knows';
  if (issue.received === 'undefined') return 'is missing';
  return `found ${withoutPassword(issue.received)}, needed ${neededBy(issue)}`;
}

/** The schema's own words where it has any, else what the library expected. */
function neededBy({ message, expected }: v.BaseIssue<unknown>): string {
  return message.startsWith('Invalid ') ? (expected ?? message) : message;
}

function withoutPassword(found: string): string {
  return found.replace(/\/\/[^/@]*@/g, '//…@');
}
