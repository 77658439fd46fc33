import { expect, test } from 'vitest';
import { showBody } from './show-body.ts';
import { readStory, STORY_FORMS } from './story-forms.ts';

/*
 * Newsrooms write the same lines into whatever they send. Each must come to the same in every kind of file.
 */

const HEADLINE = 'Ferry to sail again on Friday';
const LEAD =
  'The ferry between Tarn and Moor Head will sail again on Friday after nine days in the dock, the harbour office said.';
const MORE = 'Engineers replaced a shaft that had cracked in January, and the boat passed its trial in calm water.';
const LAST = 'Fares stay as they were until the end of the season, the operator added in a notice on the pier.';
const BODY = [LEAD, MORE, LAST].map((text) => `<p>${text}</p>`).join('\n');

const FORMS = Object.keys(STORY_FORMS);
/** Of a page stays what is its article’s; what an agency wrote for desks is rarely on one. */
const FORMS_BUT_PAGES = FORMS.filter((form) => form !== 'page');

async function bodyOf(form: string, paragraphs: readonly string[]): Promise<string> {
  const { article } = await readStory(form, { headline: HEADLINE, paragraphs });
  return article ? showBody(article.body) : '';
}

test.each(FORMS)('%s: what a version has that the last had not is for desks', async (form) => {
  expect(await bodyOf(form, ['(Refiles to fix dateline)', LEAD, MORE, LAST])).toBe(BODY);
  expect(await bodyOf(form, ['EDITORS: Pictures to follow.', LEAD, MORE, LAST])).toBe(BODY);
});

test.each(FORMS_BUT_PAGES)('%s: a wire’s note on what it corrects is the correction', async (form) => {
  const story = { headline: HEADLINE, paragraphs: ['(Corrects day of the trial in paragraph 2)', LEAD, MORE, LAST] };
  const { article } = await readStory(form, story);
  expect(article?.correction).toBe('Corrects day of the trial in paragraph 2');
  expect(article?.significance).toBe('correction');
  expect(article && showBody(article.body)).toBe(BODY);
});

test.each(FORMS)('%s: marks of the end are no part of the text', async (form) => {
  for (const mark of ['-30-', 'MORE TO COME', '(412 words)'])
    expect(await bodyOf(form, [LEAD, MORE, LAST, mark])).toBe(BODY);
});

test.each(FORMS_BUT_PAGES)('%s: notes below the end are left out, and told', async (form) => {
  const notes = ['ENDS', 'Notes to editors:', 'Contact: Ravi Soames, 020 7946 0991, press@ferry.example'];
  const story = { headline: HEADLINE, paragraphs: [LEAD, MORE, LAST, ...notes] };
  const { article, codes } = await readStory(form, story);
  expect(article && showBody(article.body)).toBe(BODY);
  expect(codes).toContain('lines-left-out');
});

test.each(FORMS)('%s: a line of strokes parts passages', async (form) => {
  expect(await bodyOf(form, [LEAD, MORE, '___', LAST])).toBe(`<p>${LEAD}</p>\n<p>${MORE}</p>\n<hr>\n<p>${LAST}</p>`);
});
