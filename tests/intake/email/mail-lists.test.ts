import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

const LEAD = 'The ferry to Marrow Point made its last crossing on Sunday evening, forty years after the first of them.';
const MORE = 'The council will decide in March whether a bridge or a tunnel takes its place, and who is to pay for it.';

test('lists in a mail that Outlook wrote have their levels', async () => {
  const item = (level: number, mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
  const html = `<html><body lang=EN-GB><div class=WordSection1><p class=MsoNormal>${LEAD}</p>${item(1, '·', 'ladders')}${item(2, 'o', 'long ones')}${item(1, '·', 'baskets')}<p class=MsoNormal>${MORE}</p></div></body></html>`;
  const mail = `From: Dana Orlov <dana@vellin.example>\r\nTo: desk@herald.example\r\nSubject: The last ferry has gone\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
  const { articles, problems } = await normalizeUpload(
    { key: 'mail/a.eml', bytes: new TextEncoder().encode(mail) },
    newsroom,
  );
  expect(problems).toEqual([]);
  expect(articles.map(({ body }) => showBody(body).split('\n'))).toEqual([
    [`<p>${LEAD}</p>`, '<ul><li><p>ladders</p><ul><li>long ones</li></ul></li><li>baskets</li></ul>', `<p>${MORE}</p>`],
  ]);
});
