import { expect, test } from 'vitest';
import { readAdmonitions } from '../../../shared/intake/markdown/admonitions.ts';

test.each([
  [
    'a box with a title',
    'a\n\n!!! note "Winding"\n    By hand.\n\n    On Fridays.\n\nb',
    'a\n\n> **Winding**  \n> By hand.\n>\n> On Fridays.\n\nb',
  ],
  ['a box that is named by its kind', '??? question\n    Who lost?', '> **Question**  \n> Who lost?'],
  ['a box that is open', '???+ tip "Play low"\n\tAlways.', '> **Play low**  \n> Always.'],
  ['a box without a title', '!!! danger ""\n    Mind the step.', '>\n> Mind the step.'],
  ['code in a box', '!!! note\n    ```\n    a\n    ```', '> **Note**  \n> ```\n> a\n> ```'],
  ['exclamations', '!!! what a day\n\nb', '!!! what a day\n\nb'],
  ['a box in code', '```\n!!! note\n    a\n```', '```\n!!! note\n    a\n```'],
])('%s', (_name, written, plain) => {
  expect(readAdmonitions(written)).toBe(plain);
});
