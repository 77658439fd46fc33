import { expect, test } from 'vitest';
import { HtmlReader } from '../../../shared/intake/html/html-reader.ts';

/** What the reader tells of `source`, neighbouring texts joined. */
function told(source: string): readonly string[] {
  const events: string[] = [];
  let text = '';
  const tell = (event?: string) => {
    if (text !== '') events.push(`“${text}”`);
    text = '';
    if (event !== undefined) events.push(event);
  };
  const reader = new HtmlReader({
    open: (tag, attributes) =>
      tell(`<${[tag, ...Object.entries(attributes).map((pair) => pair.join('='))].join(' ')}>`),
    text: (value) => {
      text += value;
    },
    close: (tag) => tell(`</${tag}>`),
  });
  reader.read(source);
  tell();
  return events;
}

test('tags, texts and character references are told in their order, however they are written', () => {
  expect(told('a<p>b &amp; c</P ><A HREF="x>y" rel=\'a&gt;b\'>d</a>&lt;e<br/>f</br>g')).toEqual([
    '“a”',
    '<p>',
    '“b & c”',
    '</p>',
    '<a href=x>y rel=a>b>',
    '“d”',
    '</a>',
    '“<e”',
    '<br>',
    '“f”',
    '<br>',
    '“g”',
  ]);
});

test('what looks like a tag in a comment, a title or a script is none', () => {
  expect(told('<!-- <p> --><title><p>a</title><script>"<b>" > 1</script><p>b<!x <i>c')).toEqual([
    '<title>',
    '“<p>a”',
    '</title>',
    '<script>',
    '“"<b>" > 1”',
    '</script>',
    '<p>',
    '“bc”',
  ]);
});

test('a lone bracket or ampersand is text', () => {
  expect(told('1 < 2 <p>3 > 2 & 4<5</p> R&D<')).toEqual(['“1 < 2 ”', '<p>', '“3 > 2 & 4<5”', '</p>', '“ R&D<”']);
});

test.each(['a</p', 'a</p ', 'a</p b', 'a<p class="b', 'a<p /'])(
  'a tag that the source ends in is no text: %s',
  (source) => {
    expect(told(source).filter((event) => event.startsWith('“'))).toEqual(['“a”']);
  },
);
