import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

const LEAD =
  '   ARBON, Mar 02 NWA - The lake ferry carried a brass band across on Monday, and nobody aboard was charged for the crossing.';
const LEAD_SHOWN = LEAD.trim();
const SECOND = 'The band had missed the last train, its conductor said.';

async function read(head: string, text = `${LEAD}\n\n   ${SECOND}`) {
  const bytes = new TextEncoder().encode(`${head}\n${text}\n   NWA\nNNNN\n`);
  const { articles, problems } = await normalizeUpload({ key: 'wire/a.tst', bytes }, newsroom);
  const [article] = articles;
  return {
    headline: article?.headline,
    section: article?.section,
    body: article && showBody(article.body),
    told: problems.filter(({ code }) => code === 'lines-left-out').map(({ found }) => found),
  };
}

describe('the lines between ZCZC and the text are for the system that files the message', () => {
  test.each([
    [
      'a headline marked as one',
      '   ZCZC NWA\n$S\n:Lake Ferry\n=Arbon brass\n^FERRY:  Band crosses lake for nothing\n*X\n&S\n+04001001',
    ],
    ['the longest of its lines that reads like words', 'ZCZC\n#Lake Ferry\n:Band crosses lake for nothing\n:2/3/2026'],
    ['services and a line of two labels', 'ZCZC FMG000\nYY RFG INTERNET (3RR)\n:POTTED :Band crosses lake for nothing'],
  ])('%s', async (_name, head) => {
    const { headline, section, body } = await read(head);
    expect(headline).toMatch(/Band crosses lake for nothing$/);
    expect(headline).not.toMatch(/^[#$:=^]/);
    expect(section).toBeUndefined();
    expect(body).toBe(`<p>${LEAD_SHOWN}</p>\n<p>${SECOND}</p>`);
  });

  test('which the editor is told of, but for the headline', async () => {
    const { told } = await read('ZCZC NWA\n%A\n#Lake Ferry\n:Band crosses lake for nothing');
    expect(told).toEqual([expect.stringContaining('“#Lake Ferry”')]);
    expect(told.join()).not.toContain('Band crosses');
  });

  test('a headline of the text’s own counts, and a list item is no such line', async () => {
    const own = await read(
      'ZCZC NWA\n:Harbour Office\n*X',
      `Band crosses lake for nothing\n\n${LEAD}\n\n* ${SECOND}\n\n* It played.`,
    );
    expect(own.headline).toBe('Band crosses lake for nothing');
    const long = `${LEAD.trim()} ${SECOND} Nobody else had asked for anything, the captain said in the evening.`;
    const close = await read('ZCZC NWA\n:Harbour Office\n*X', `Band crosses lake for nothing\n${long}`);
    expect(close.headline).toBe('Band crosses lake for nothing');
    const list = await read('ZCZC NWA\n#Lake headlines today', `* ${SECOND}\n\n* It played for an hour and a half.`);
    expect(list.headline).toBe('Lake headlines today');
    expect(list.body).toContain(`<li>${SECOND}</li>`);
  });

  test('a message without any has its headline in its text', async () => {
    const { headline } = await read('ZCZC', `Band crosses lake for nothing\n\n${LEAD}`);
    expect(headline).toBe('Band crosses lake for nothing');
  });
});
