import { expect, test } from 'vitest';
import { inlineText } from '../../../shared/intake/text/inline-text.ts';

/** Links as `[shown](target)`, text as it is. */
function outline(line: string): string {
  return inlineText(line)
    .map((node) =>
      node.type === 'element'
        ? `[${node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}](${node.properties.href})`
        : node.type === 'text'
          ? node.value
          : '',
    )
    .join('');
}

test.each([
  ['See https://paper.example/a?b=1.', 'See [https://paper.example/a?b=1](https://paper.example/a?b=1).'],
  ['(www.paper.example)', '([www.paper.example](https://www.paper.example/))'],
  [
    'https://wiki.example/Cope_(town) is long',
    '[https://wiki.example/Cope_(town)](https://wiki.example/Cope_(town)) is long',
  ],
  ['Write to desk@paper.example!', 'Write to [desk@paper.example](mailto:desk@paper.example)!'],
  ['<https://paper.example/x>', '<[https://paper.example/x](https://paper.example/x)>'],
  ['ftp://paper.example and javascript:alert(1) stay text', 'ftp://paper.example and javascript:alert(1) stay text'],
  ['https://user:pass@paper.example/ stays text', 'https://user:pass@paper.example/ stays text'],
  ['@paper and 5 @ 3 stay text', '@paper and 5 @ 3 stay text'],
])('addresses in “%s” become links where they are safe', (line, expected) => expect(outline(line)).toBe(expected));
