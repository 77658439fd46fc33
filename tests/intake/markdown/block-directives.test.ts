import { expect, test } from 'vitest';
import { readBlockDirectives } from '../../../shared/intake/markdown/block-directives.ts';

test.each([
  ['a box', 'a\n\n:::note\nb\n:::\n', 'a\n\n\nb\n\n'],
  ['a box with a title', ':::tip[Mind the step]\nb\n:::', '**Mind the step**  \nb\n'],
  ['a box with a title behind a space', '::: warning Mind the step\nb\n:::', '**Mind the step**  \nb\n'],
  ['a box of Pandoc', '::: {.box #one}\nb\n:::', '\nb\n'],
  ['a box within another', ':::: a\n::: b\nc\n:::\n::::', '\n\nc\n\n'],
  ['colons that nothing ends', ':::note\nb', ':::note\nb'],
  ['a box in code', '```\n:::note\n:::\n```\n:::', '```\n:::note\n:::\n```\n'],
  ['what an MDX file takes from others', "import A from './a.astro';\nexport const b = 1;\n\ntext", '\n\n\ntext'],
  [
    'a sentence that begins with such a word',
    'import duties rose from “nothing”\n\ntext',
    'import duties rose from “nothing”\n\ntext',
  ],
  ['programs below the text', "text\n\nimport A from 'a';", "text\n\nimport A from 'a';"],
])('%s', (_name, written, plain) => {
  expect(readBlockDirectives(written)).toBe(plain);
});
