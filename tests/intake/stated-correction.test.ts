import { expect, test } from 'vitest';
import { readCorrectionLine } from '../../shared/intake/text/correction-lines.ts';
import { showBody } from './show-body.ts';
import { readStory, STORY_FORMS } from './story-forms.ts';

const HEADLINE = 'Ferry to sail again on Friday';
const LEAD =
  'The ferry between Tarn and Moor Head will sail again on Friday after nine days in the dock, the harbour office said.';
const MORE =
  'Engineers replaced a shaft that had cracked in January, and the boat passed its trial on Tuesday in calm water.';
const NOTE = 'An earlier version of this article misstated the day of the trial.';

test.each(Object.keys(STORY_FORMS))(
  '%s: a note below or above the text is its correction, and no longer in it',
  async (form) => {
    for (const paragraphs of [
      [LEAD, MORE, `Correction: ${NOTE}`],
      [`Correction: ${NOTE}`, LEAD, MORE],
      [LEAD, MORE, NOTE],
      [LEAD, MORE, '___', `Editor’s note: ${NOTE}`],
      [LEAD, MORE, 'Correction', NOTE],
    ]) {
      const { article } = await readStory(form, { headline: HEADLINE, paragraphs });
      expect([article?.headline, article?.correction, article && showBody(article.body)]).toEqual([
        HEADLINE,
        NOTE,
        `<p>${LEAD}</p>\n<p>${MORE}</p>`,
      ]);
      expect(article?.standfirst).toBe(LEAD);
    }
  },
);

test.each([
  ['Correction, 3 March 2026: The lake was crossed on Sunday.', '3 March 2026: The lake was crossed on Sunday.'],
  ['CORRECTION (March 3): The lake was crossed on Sunday.', 'March 3: The lake was crossed on Sunday.'],
  ['[Correction: The lake was crossed on Sunday.]', 'The lake was crossed on Sunday.'],
  ['Clarification: The market owed nothing.', 'Clarification: The market owed nothing.'],
  [
    'This article was amended on 3 March 2026. It had the wrong year.',
    'This article was amended on 3 March 2026. It had the wrong year.',
  ],
  ['Korrektur vom 3. März: Es sind sechzehn Meilen.', 'vom 3. März: Es sind sechzehn Meilen.'],
  ['Anmerkung der Redaktion: In einer früheren Version stand sechzig.', 'In einer früheren Version stand sechzig.'],
  ['In einer früheren Fassung dieses Textes stand sechzig.', 'In einer früheren Fassung dieses Textes stand sechzig.'],
  ['Rectificatif : le pont est ouvert.', 'le pont est ouvert.'],
  ['Fe de errores: El puente mide nueve metros.', 'El puente mide nueve metros.'],
  ['Rättelse: Bron är öppen.', 'Bron är öppen.'],
  ['【訂正】正しくは日曜日でした。', '正しくは日曜日でした。'],
  ['更正：此前误写为五月。', '此前误写为五月。'],
])('%s says what was wrong', (line, note) => {
  expect(readCorrectionLine(line)?.note).toBe(note);
});

test.each([
  ['Correction officers went on strike on Monday.'],
  ['Correction fluid: the man who made white ink'],
  ['An earlier version of this article appeared in The Fen Post.'],
  ['An earlier version of this story was published in March.'],
  ['Editor’s note: Ana Reyes is a former mayor of Reach.'],
  ['Note: all times are local.'],
  ['Update: This story has been updated with comments from the mayor.'],
  ['The story was corrected by time, said Reyes.'],
])('%s is no note on a fault', (line) => {
  expect(readCorrectionLine(line)).toBeUndefined();
});

test('a column of corrections keeps them all', async () => {
  const notes = ['one', 'two', 'three', 'four'].map(
    (word) => `Correction: The story on page ${word} had the wrong name.`,
  );
  const { article } = await readStory('Markdown', { headline: HEADLINE, paragraphs: [LEAD, ...notes] });
  expect(article?.correction).toBeUndefined();
  expect(article?.body.children).toHaveLength(5);
});
