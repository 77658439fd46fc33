import { quote } from '../../model/problem.ts';
import type { BodyBuilder } from './body-builder.ts';

/** What stands for a picture or a film in a text that Drupal exports: `[[{"fid":"12","view_mode":"default"}]]`. */
const TOKEN = /\[\[\{(?:"|&quot;)[^[\]\n]{1,4000}\}\]\]/g;

/** `text` with blanks where such marks stand, each of which is told; all else stays where it is. */
export function withoutMediaTokens(text: string, builder: BodyBuilder, placeOf: (offset: number) => object): string {
  if (!text.includes('[[{')) return text;
  return text.replace(TOKEN, (token: string, offset: number) => {
    builder.warn('left-out', quote(token.replaceAll('&quot;', '"').slice(0, 200)), placeOf(offset));
    return ' '.repeat(token.length);
  });
}
