import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { articleText, startWireroom } from '../local/wireroom-in-process.ts';
import { openChromium } from './open-chromium.ts';

const opened = await openChromium();
const skipped = 'missing' in opened ? ` (skipped: ${opened.missing})` : '';

afterAll(async () => {
  if ('browser' in opened) await opened.browser.close();
});

async function openPage(url: string, options: { readonly width?: number; readonly script?: boolean } = {}) {
  if (!('browser' in opened)) throw new Error('there is no browser');
  const context = await opened.browser.newContext({
    viewport: { width: options.width ?? 1200, height: 900 },
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

const headlines = (page: Page) => page.locator('#list h3').allTextContents();

describe.skipIf(skipped !== '')(`the newsroom’s page in a browser${skipped}`, () => {
  test('shows what others upload while it is open, and leaves what the editor is at alone', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('one.txt', `${articleText('Already there')}\n\nShare this article\n`);
    await wireroom.lineWith('Already there');
    const { page, complaints } = await openPage(wireroom.newsroomUrl);
    const summary = page.locator('#list summary').first();
    await summary.click();
    const link = page.getByRole('link', { name: 'AMP: Already there' });
    await link.focus();

    await wireroom.put('two.txt', articleText('Brought by another desk'));
    await page.getByRole('heading', { name: 'Brought by another desk' }).waitFor();
    expect(await headlines(page)).toEqual(['Brought by another desk', 'Already there']);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#list details').first().getAttribute('open')).toBe('');

    await wireroom.put('one.txt', articleText('Already there, and changed'));
    await page.getByRole('heading', { name: 'Already there, and changed' }).waitFor();
    expect(await headlines(page)).toEqual(['Already there, and changed', 'Brought by another desk']);
    expect(complaints).toEqual([]);
  });

  test('takes several files by its form', async () => {
    const wireroom = await startWireroom();
    const { page } = await openPage(wireroom.newsroomUrl);
    const file = (name: string, headline: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(articleText(headline)),
    });
    await page.setInputFiles('input[type=file]', [
      file('Nähe.txt', 'The first of two'),
      file('b c.txt', 'The second of two'),
    ]);
    await page.getByLabel('Folder').first().fill('desk');
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    for (const headline of ['The first of two', 'The second of two'])
      await page.getByRole('heading', { name: headline }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('taken')).toEqual(['desk/Nähe.txt', 'desk/b c.txt']);
    expect(await page.locator('#list .new').count()).toBe(2);
  });

  test('has no two links of one name that lead to different places', async () => {
    const wireroom = await startWireroom();
    for (const [key, headline] of [
      ['a.txt', 'One story'],
      ['b.txt', 'Another story'],
    ] as const) {
      await wireroom.put(key, articleText(headline));
      await wireroom.lineWith(headline);
    }
    const { page } = await openPage(wireroom.newsroomUrl, { script: false });
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('aria-label') ?? a.textContent, a.getAttribute('href')]));
    const placesOf = Map.groupBy(links, ([name]) => name);
    for (const [name, named] of placesOf)
      expect({ name, places: new Set(named.map(([, href]) => href)).size }).toEqual({ name, places: 1 });
  });

  test.each([320, 375, 1200])(
    'fits a window of %i pixels, its fields in one line where there is room',
    async (width) => {
      const wireroom = await startWireroom();
      const { page } = await openPage(wireroom.newsroomUrl, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const tops = await page
        .locator('main > form label')
        .evaluateAll((labels) => labels.map((each) => Math.round(each.getBoundingClientRect().top)));
      if (width === 1200) expect(new Set(tops).size).toBe(1);
    },
  );

  test('takes a pasted text by the keyboard alone', async () => {
    const wireroom = await startWireroom();
    const { page } = await openPage(wireroom.newsroomUrl);
    await page.locator('main summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(articleText('Typed without a mouse'));
    await page.keyboard.press('Tab');
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Typed without a mouse' }).waitFor();
    expect(new URL(page.url()).searchParams.get('taken')).toBe('typed.txt');
  });
});
