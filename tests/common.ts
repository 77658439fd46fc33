import { inject } from 'vitest';
import type { Common } from './commons.ts';

/** What there is to know of a common thing made `of` something, which is made now if no worker has asked for it before. */
export async function common(name: Common, of = ''): Promise<string> {
  const answer = await fetch(`${inject('commons')}/${name}`, { method: 'POST', body: of });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
