import { createRequire } from 'node:module';

let anyAscii: ((text: string) => string) | undefined;

/** Stands for `any-ascii` in a bundle: its table, which is half of what a handler would read, is read with the first label that needs it. */
export default function anyAsciiWhenNeeded(text: string): string {
  anyAscii ??= createRequire(import.meta.url)('./any-ascii.cjs').default as (text: string) => string;
  return anyAscii(text);
}
