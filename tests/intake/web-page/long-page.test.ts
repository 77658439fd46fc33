import { afterAll, expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { createStepCounter } from '../../fuzz/count-steps.ts';

const LEAD = 'The first person across was a baker with a tray of rolls, and nobody had asked her to.';

const counter = await createStepCounter();
afterAll(counter.stop);

function page(main: string): string {
  return `<!doctype html><html lang="en"><head><title>The bridge reopens</title></head><body><main><h1>The bridge reopens</h1>${main}</main></body></html>`;
}

test('a page longer than any article gives what its own container holds', async () => {
  const body = `<p>${LEAD}</p>`.repeat(6000);
  const { drafts } = await pageFormat.parse(
    page(
      `<nav><a href="/a">More news</a></nav><article>${body}</article><aside><p>Other news of this very day</p></aside>`,
    ),
  );
  expect(drafts.map(({ headline, body: { children } }) => [headline, children.length])).toEqual([
    ['The bridge reopens', 6000],
  ]);
});

test('a page of very many elements is searched once, where another that holds as little is searched again', async () => {
  const read = (asides: number) => {
    const html = page(
      `<p>Nine words that are far from being any article.</p>${`<aside>${LEAD}</aside>`.repeat(asides)}`,
    );
    return () => pageFormat.parse(html);
  };
  await read(10)();
  const [few, many] = await counter.stepsOf(read(9_500), read(10_500));
  expect(many).toBeLessThan(few);
});

test('a page of thousands of paragraphs deep in lists costs about what the same costs in one, and keeps them', async () => {
  const read = (levels: number) => {
    const html = page(
      `<article>${'<ul><li>'.repeat(levels)}${`<p>${LEAD}</p>`.repeat(6000)}${'</li></ul>'.repeat(levels)}</article>`,
    );
    return () => pageFormat.parse(html);
  };
  await read(2)();
  const [flat, deep] = await counter.stepsOf(read(2), read(140));
  // Without the bound it is thirty times as much.
  expect(deep).toBeLessThan(flat * 5);
  const { drafts } = await read(140)();
  expect(JSON.stringify(drafts[0]?.body).split(LEAD)).toHaveLength(6001);
});
