import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom } from './newsroom.ts';
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

test.each(FORMS)('%s: a line that says before which day nothing may be published stops it', async (form) => {
  const story = { headline: HEADLINE, paragraphs: ['DO NOT PUBLISH BEFORE FRIDAY', LEAD, MORE, LAST] };
  const { article, codes } = await readStory(form, story);
  expect(article).toBeUndefined();
  expect(codes).toContain('bad-date');
});

test.each([['Don’t run before you can walk'], ['Do not publish and be damned'], ['Do not publish until approved']])(
  '“%s” names no day',
  async (line) => {
    const { codes } = await readStory('text', { headline: HEADLINE, paragraphs: [line, LEAD, MORE] });
    expect(codes).not.toContain('bad-date');
  },
);

test.each(FORMS_BUT_PAGES)('%s: two names below the headline wrote it', async (form) => {
  const story = { headline: HEADLINE, paragraphs: ['Lena Marsh and Tom Arrow', LEAD, MORE, LAST] };
  const { article } = await readStory(form, story);
  expect([article?.headline, article?.byline, article && showBody(article.body)]).toEqual([
    HEADLINE,
    'Lena Marsh and Tom Arrow',
    BODY,
  ]);
});

test('two words and two words below a headline in capitals may be its subtitle', async () => {
  const story = {
    headline: 'Harbour Town Turns Its Back on the Sea',
    paragraphs: ['Salt Pans and Tall Ships', LEAD, MORE],
  };
  expect((await readStory('text', story)).article?.byline).toBeUndefined();
});

test.each(FORMS_BUT_PAGES)('%s: lines that name their field state it', async (form) => {
  const lines = ['Section: Transport', 'Tags: ferry, harbour', 'Standfirst: Nine days in the dock'];
  const { article } = await readStory(form, { headline: HEADLINE, paragraphs: [...lines, LEAD, MORE, LAST] });
  expect([article?.section, article?.tags, article?.standfirst]).toEqual([
    'Transport',
    ['ferry', 'harbour'],
    'Nine days in the dock',
  ]);
  expect(article && showBody(article.body)).toBe(BODY);
});

test.each(FORMS_BUT_PAGES)('%s: points above the lead are a list', async (form) => {
  const points = ['* Sees sales at 410-430 mln crowns', '* Shares down 7%'];
  const list = '<ul><li>Sees sales at 410-430 mln crowns</li><li>Shares down 7%</li></ul>';
  expect(await bodyOf(form, [...points, LEAD, MORE, LAST])).toBe(`${list}\n${BODY}`);
});

test.each(FORMS)('%s: the American agency’s dash ends a dateline', async (form) => {
  const story = { headline: HEADLINE, paragraphs: [`TARN, Norland (NW) _ ${LEAD}`, MORE, LAST] };
  const { article } = await readStory(form, story);
  expect([article?.dateline, article?.standfirst]).toEqual(['TARN, Norland', LEAD]);
});

test.each(FORMS.filter((form) => form !== 'NewsML-G2' && form !== 'page'))(
  '%s: a story that is to be killed is held back',
  async (form) => {
    const story = { headline: HEADLINE, paragraphs: ['KILL KILL KILL', LEAD, MORE, LAST] };
    const { article, codes } = await readStory(form, story);
    expect(article?.status).toBe('withheld');
    expect(article && showBody(article.body)).toBe(BODY);
    expect(codes).toContain('held-back');
  },
);

test.each(FORMS)('%s: titles of other articles below the text are left out', async (form) => {
  const tail = ['Related articles', 'The lock that leaks', 'Who owns the towpath?'];
  if (form !== 'page') expect(await bodyOf(form, [LEAD, MORE, LAST, ...tail])).toBe(BODY);
  expect(await bodyOf(form, [LEAD, MORE, LAST, 'READ MORE: The lock that leaks'])).toBe(BODY);
});

test.each(FORMS_BUT_PAGES)('%s: what WordPress writes below an article of a feed is left out', async (form) => {
  const line = `The post ${HEADLINE} appeared first on The Fen.`;
  expect(await bodyOf(form, [LEAD, MORE, LAST, line])).toBe(BODY);
});

test('what a writer recommends at the end of an essay stays', async () => {
  const { article } = await readStory('Markdown', {
    headline: HEADLINE,
    paragraphs: [LEAD, MORE, '## Further reading', '- [The lock that leaks](https://fen.example/lock/)'],
  });
  expect(article && showBody(article.body)).toContain('The lock that leaks');
});

test.each([
  [
    'a.json',
    JSON.stringify({ uri: 'urn:x:1', type: 'text', headline: HEADLINE, ednote: 'CORRECTS amount', body_text: LEAD }),
  ],
  [
    'a.xml',
    `<nitf><head><docdata><doc-id id-string="x"/><ed-msg info="Eds: CORRECTS amount in third paragraph."/></docdata></head><body><body.head><hedline><hl1>${HEADLINE}</hl1></hedline></body.head><body.content><p>${LEAD}</p></body.content></body></nitf>`,
  ],
  [
    'b.xml',
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:2" version="2"><itemMeta><itemClass qcode="ninat:text"/><edNote>CORRIGE le nom du maire</edNote></itemMeta><contentMeta><headline>${HEADLINE}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${LEAD}</p></body></html></inlineXML></contentSet></newsItem>`,
  ],
])(
  '%s: a note to desks that names what is corrected makes a correction of the version, and stays with desks',
  async (key, content) => {
    const { articles } = await normalizeUpload({ key, bytes: new TextEncoder().encode(content) }, newsroom);
    expect(articles.map(({ significance, correction }) => [significance, correction])).toEqual([
      ['correction', undefined],
    ]);
  },
);

test.each(FORMS_BUT_PAGES)('%s: whom the press may ask is for desks', async (form) => {
  const contact = ['Press contact:', 'Leo Hart, 020 7946 0123, press@ferry.example'];
  const { article, codes } = await readStory(form, { headline: HEADLINE, paragraphs: [LEAD, MORE, LAST, ...contact] });
  expect(article && showBody(article.body)).toBe(BODY);
  expect(codes).toContain('lines-left-out');
});

test.each(FORMS_BUT_PAGES)('%s: whom readers may ask stays', async (form) => {
  const line = 'For tickets call 020 7946 0123 or write to boats@ferry.example before Friday.';
  const { article } = await readStory(form, { headline: HEADLINE, paragraphs: [LEAD, MORE, LAST, line] });
  expect(article && showBody(article.body)).toContain('020 7946 0123');
});

test.each(FORMS.filter((form) => !/page|WordPress|ninjs$|NITF|NewsML/.test(form)))(
  '%s: a notice of rights is the copyright',
  async (form) => {
    const notice = '© 2026 The Fen Post. All rights reserved.';
    const { article } = await readStory(form, { headline: HEADLINE, paragraphs: [LEAD, MORE, LAST, notice] });
    expect([article?.copyright, article && showBody(article.body)]).toEqual([notice, BODY]);
  },
);

test.each([['Markdown'], ['HTML'], ['WordPress']])('%s: what an agency alone means for desks stays', async (form) => {
  const paragraphs = ['(Includes spoilers for the second act.)', LEAD, MORE, 'AMEN'];
  const { article } = await readStory(form, { headline: HEADLINE, paragraphs });
  expect(article?.body.children).toHaveLength(4);
});

test('the section that NITF names among what it classifies is the section', async () => {
  const content = `<nitf><head><docdata><doc-id id-string="x"/><identified-content><classifier type="section" value="Science"/></identified-content></docdata></head><body><body.head><hedline><hl1>${HEADLINE}</hl1></hedline></body.head><body.content><p>${LEAD}</p></body.content></body></nitf>`;
  const { articles } = await normalizeUpload({ key: 'a.xml', bytes: new TextEncoder().encode(content) }, newsroom);
  expect(articles.map(({ section }) => section)).toEqual(['Science']);
});
