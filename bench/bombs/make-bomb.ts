import { SIZE_LIMITS } from '../../shared/model/size-limits.ts';
import type { Bomb } from './bomb.ts';

const FORMATS: Readonly<Record<string, keyof typeof SIZE_LIMITS>> = {
  txt: 'text',
  md: 'markdown',
  html: 'html',
  json: 'json',
  xml: 'xml',
  eml: 'email',
  docx: 'docx',
};

/** The file as bytes, as large as its format’s limit lets it be. */
export function makeBomb({ key, make }: Bomb): Uint8Array {
  const limit = SIZE_LIMITS[FORMATS[key.split('.').at(-1) ?? ''] ?? 'text'];
  const made = bytesOf(make(limit));
  // What is no ASCII takes more bytes than it has characters.
  return made.length > limit ? bytesOf(make(((limit * limit) / made.length) * 0.999)) : made;
}

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}
