import { check } from 'recheck';
import type { Expression } from './find-expressions.ts';

export type Verdict =
  | { readonly safe: true }
  /** `attack` is a text that takes it long, written as JavaScript; or why nothing could be said. */
  | { readonly safe: false; readonly attack: string };

/** Whether the work of an expression grows with the length of its text and no faster, whatever the text. */
export async function judgeExpression({ pattern, flags }: Expression, timeoutMs: number): Promise<Verdict> {
  // Neither `d` nor `y` changes what is looked at; the classes of `v` are those of `u` where no set is subtracted.
  const known = flags.replace(/[dy]/g, '').replace('v', 'u');
  const result = await check(pattern, known, { timeout: timeoutMs });
  if (result.status === 'safe') return { safe: true };
  const attack = result.status === 'vulnerable' ? result.attack.pattern : `nothing said: ${result.error.kind}`;
  return { safe: false, attack: attack.slice(0, 200) };
}
