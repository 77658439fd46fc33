import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { plainText } from '../../../shared/model/body.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again to everybody who came.';
const ARTICLE = ['bridge', 'viaduct', 'tunnel', 'ferry']
  .map((each) => `<p>${TEXT.replace('bridge', each)}</p>`)
  .join('');

/** The byline, and how many paragraphs are left. */
async function signedWith(above: string, below: string, head = ''): Promise<readonly (string | number | undefined)[]> {
  const html = `<!DOCTYPE html><html lang="en"><head><meta property="og:site_name" content="Valley Post">${head}</head><body><nav><a href="/">Home</a></nav>
<main><article><h1>The bridge opens again</h1>${above}${ARTICLE}${below}</article></main><script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  return [drafts[0]?.byline, drafts[0]?.body.children.filter((block) => plainText(block) !== '').length];
}

test.each([
  ['in bold above the text', '<p><strong>Ada Fairweather</strong></p>', '', 'Ada Fairweather'],
  ['two, with a stroke between', '<p><strong>Ada Fairweather/Jun Mori</strong></p>', '', 'Ada Fairweather, Jun Mori'],
  ['in bold below it', '', '<p style="text-align:right;"><strong>Lê Phương</strong></p>', 'Lê Phương'],
  ['in brackets, as Japanese papers have it', '', '<p>（山田花子）</p>', '山田花子'],
])('a name by itself signs an article whose head names nobody: %s', async (_name, above, below, byline) => {
  expect(await signedWith(above, below)).toEqual([byline, 4]);
});

test('a name by itself signs an article whose head names the site', async () => {
  const head = '<meta name="author" content="Valley Post">';
  expect(await signedWith('<p><b>Ada Fairweather</b></p>', '', head)).toEqual(['Ada Fairweather', 4]);
});

test.each([
  ['a sentence in bold', '<p><strong>Nobody was late.</strong></p>', undefined, ''],
  ['a name that is not set apart', '<p>Ada Fairweather</p>', undefined, ''],
  [
    'a name below an article whose head names its writer',
    '<p><b>Ada Fairweather</b></p>',
    'Jun Mori',
    '<meta name="author" content="Jun Mori">',
  ],
])('%s is no signature', async (_name, below, byline, head) => {
  expect(await signedWith('', below, head)).toEqual([byline, 5]);
});

test('a call to readers in capitals is no signature', async () => {
  expect((await signedWith('', '<p><strong>ABONE OL</strong></p>'))[0]).toBeUndefined();
});
