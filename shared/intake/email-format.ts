import { problem } from '../model/problem-catalogue.ts';
import type { ByteFormat, Parsed } from './intake.ts';

/** An e-mail (RFC 5322). */
export const emailFormat = { name: 'email', parse } satisfies ByteFormat;

function parse(): Parsed {
  return { drafts: [], problems: [problem('unknown-format', 'an e-mail')] };
}
