import type { Bomb } from './bomb.ts';
import { HTML_BOMBS } from './html-bombs.ts';
import { JSON_BOMBS } from './json-bombs.ts';
import { MAIL_BOMBS } from './mail-bombs.ts';
import { MARKDOWN_BOMBS } from './markdown-bombs.ts';
import { MIXED_BOMBS } from './mixed-bombs.ts';
import { PROSE } from './prose.ts';
import { TEXT_BOMBS } from './text-bombs.ts';
import { WORD_BOMBS } from './word-bombs.ts';
import { XML_BOMBS } from './xml-bombs.ts';

/** Every file that the bench measures at the limit of its format: honest prose first. */
export const BOMBS: readonly Bomb[] = [
  ...PROSE,
  ...TEXT_BOMBS,
  ...MARKDOWN_BOMBS,
  ...HTML_BOMBS,
  ...XML_BOMBS,
  ...JSON_BOMBS,
  ...MAIL_BOMBS,
  ...WORD_BOMBS,
  ...MIXED_BOMBS,
];
