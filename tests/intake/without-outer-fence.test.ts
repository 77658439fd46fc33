import { expect, test } from 'vitest';
import { withoutOuterFence } from '../../shared/intake/without-outer-fence.ts';

test.each([
  ['a document in marks of code', '```markdown\n# A\n\nb\n```\n', '\n# A\n\nb\n'],
  [
    'a document in bare marks, with code in it',
    '```\n# A\n\n```js\nlet b;\n```\n\nc\n```',
    '\n# A\n\n```js\nlet b;\n```\n\nc\n',
  ],
  ['a document in longer marks', '````md\n# A\n\n```\nb\n```\n````', '\n# A\n\n```\nb\n```\n'],
  ['code at the start and the end', '```\na\n```\n\n# B\n\n```\nc\n```', '```\na\n```\n\n# B\n\n```\nc\n```'],
  ['code at the start', '```\na\n```\n\nb', '```\na\n```\n\nb'],
  ['code in a language', '```js\nlet a;\n```', '```js\nlet a;\n```'],
  ['a text', '# A\n\nb', '# A\n\nb'],
])('%s', (_name, written, read) => {
  expect(withoutOuterFence(written)).toBe(read);
});
