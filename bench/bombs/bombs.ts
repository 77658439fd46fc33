import type { Bomb } from './bomb.ts';
import { HTML_BOMBS } from './html-bombs.ts';
import { HTML_SHAPE_BOMBS } from './html-shape-bombs.ts';
import { JSON_BOMBS } from './json-bombs.ts';
import { MAIL_BOMBS } from './mail-bombs.ts';
import { MARKDOWN_BOMBS } from './markdown-bombs.ts';
import { MIXED_BOMBS } from './mixed-bombs.ts';
import { MORE_HTML_BOMBS } from './more-html-bombs.ts';
import { MORE_JSON_BOMBS } from './more-json-bombs.ts';
import { MORE_MAIL_BOMBS } from './more-mail-bombs.ts';
import { MORE_MARKDOWN_BOMBS } from './more-markdown-bombs.ts';
import { MORE_TEXT_BOMBS } from './more-text-bombs.ts';
import { MORE_WORD_BOMBS } from './more-word-bombs.ts';
import { MORE_XML_BOMBS } from './more-xml-bombs.ts';
import { PROBLEM_BOMBS } from './problem-bombs.ts';
import { PROSE } from './prose.ts';
import { SEVERAL_ARTICLES_BOMBS } from './several-articles-bombs.ts';
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
  ...MORE_TEXT_BOMBS,
  ...MORE_MARKDOWN_BOMBS,
  ...MORE_HTML_BOMBS,
  ...HTML_SHAPE_BOMBS,
  ...MORE_XML_BOMBS,
  ...MORE_JSON_BOMBS,
  ...MORE_MAIL_BOMBS,
  ...MORE_WORD_BOMBS,
  ...SEVERAL_ARTICLES_BOMBS,
  ...PROBLEM_BOMBS,
];
