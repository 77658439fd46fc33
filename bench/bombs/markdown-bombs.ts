import { type Bomb, counted, filled, pieces } from './bomb.ts';

const HEAD = 'Ferry returns\n\nThe ferry is back after nine days.\n\n';

const PIECES: readonly Bomb[] = pieces('Markdown', 'bombs/a.md', `# ${HEAD}`, [
  '[',
  '![',
  '[a](',
  '[a](b',
  '[]()',
  ']',
  '*',
  '* ',
  '**a',
  '*a**b_',
  '_',
  '_a',
  '`',
  '`a``',
  '~',
  '>',
  '> ',
  '>\n',
  '- ',
  '- a\n',
  '- a\n  ',
  '1. ',
  '# a\n',
  'a\n=\n',
  '|',
  'a|b\n-|-\n',
  '|a|b|\n',
  '<',
  '<!--',
  '<a ',
  '<a>',
  '<div>\n',
  '<div>\n\n',
  '<http://a>',
  'http://',
  'http://a.example ',
  'a@b.example ',
  '\\',
  '&',
  '&amp;',
  '    a\n',
  '```\n',
  '[a]: b\n',
  '[a]\n',
  '[a][b]',
  '---\n',
  '"',
  '(',
  'word ',
  'word word word word.\n\n',
  '<?',
  '<![CDATA[',
]);

const SHAPES: readonly Bomb[] = [
  {
    name: 'Markdown: link definitions and links to them',
    key: 'bombs/a.md',
    make: (size) => counted((n) => `[a${n}]: /b${n}\n\n[a${n}] [a${n}] x\n\n`, size, `# ${HEAD}`),
  },
  {
    name: 'Markdown: a list in a list, and so on',
    key: 'bombs/a.md',
    make: (size) => counted((n) => `${' '.repeat(2 * (n % 500))}- a\n`, size, `# ${HEAD}`),
  },
  {
    name: 'Markdown: code marks of growing length',
    key: 'bombs/a.md',
    make: (size) => counted((n) => `${'`'.repeat(n)}a`, size, `# ${HEAD}`),
  },
  {
    name: 'Markdown: a table wide and long',
    key: 'bombs/a.md',
    make: (size) => filled(`${'|'.repeat(1000)}\n`, size, `# ${HEAD}${'|a'.repeat(999)}|\n${'|-'.repeat(999)}|\n`),
  },
  {
    name: 'Markdown: open brackets before very many words',
    key: 'bombs/a.md',
    make: (size) => filled('a ', size, `# ${HEAD}${'['.repeat(size / 4)}`),
  },
  ...frontMatter('nested maps', (n) => `${' '.repeat(n % 200)}a:\n`),
  ...frontMatter('flow sequences', () => 'a: [[[[[[[[[[[[[[[['),
  ...frontMatter('flow sequences without end', () => '['),
  ...frontMatter('anchors and aliases', (n) => `x-${n}: &a${n} [*a${n - 1}, *a${n - 1}]\n`),
  ...frontMatter('long keys', () => 'x'),
  ...frontMatter('very many keys', (n) => `x-${n}: 1\n`),
  ...frontMatter('one key over and over', () => 'x-a: 1\n'),
  ...frontMatter('quotes without end', () => 'a: "\n'),
  ...frontMatter('merges', (n) => `x-${n}: {<<: {a: 1}}\n`),
  {
    name: 'front matter of 2 MiB, without end',
    key: 'bombs/a.md',
    make: (size) => filled('a: b\n', size, '---\n'),
  },
];

/** 30 KiB of it, which is nearly as much as may be, before an article. */
function frontMatter(what: string, piece: (n: number) => string): readonly Bomb[] {
  return [
    {
      name: `front matter: ${what}`,
      key: 'bombs/a.md',
      make: (size) => counted(piece, Math.min(size, 30 * 1024), '---\n', `\n---\n# ${HEAD}`),
    },
  ];
}

export const MARKDOWN_BOMBS: readonly Bomb[] = [...PIECES, ...SHAPES];
