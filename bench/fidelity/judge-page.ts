import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { completeLimits } from '../../shared/model/size-limits.ts';
import { benchNewsroom } from '../newsroom.ts';
import { type FieldName, type Judgement, judgeFields, type Reading } from './judge-fields.ts';
import type { KnownPage } from './known-page.ts';
import { captionsOf, lineOf, type PageText, textOfBody, textOfHtml } from './page-text.ts';
import { runsOf, scoreText, type TextScore } from './text-score.ts';

/** With less than this share of the known text on it, a page is not the one whose text is known. */
const ANOTHER = 0.5;
const LOW_F1 = 0.8;

/** How what Wireroom made of a page stands to what is known of it. */
export interface JudgedOwn {
  readonly page: KnownPage;
  readonly known: PageText;
  readonly own: PageText;
  /** The score of the body against the known text as it is. */
  readonly score: TextScore;
  /** The same where the standfirst and captions count if the known text has them; none where the known text is not on the page, or nothing is known or found to be its headline. */
  readonly fair: TextScore | undefined;
  readonly fields: Readonly<Partial<Record<FieldName, Judgement>>>;
  /** Of pieces that are known: whether each is in, or not in, as it should be. */
  readonly pieces: { readonly within: readonly boolean[]; readonly without: readonly boolean[] } | undefined;
}

export interface Judged extends JudgedOwn {
  /** The score of readability alone. */
  readonly beside: TextScore;
}

interface Own extends PageText, Reading {
  readonly standfirst?: string | undefined;
  readonly captions: readonly string[];
}

const NOTHING: PageText = { text: '', headings: [], items: [], links: [] };

export async function judgePage(page: KnownPage): Promise<Judged> {
  const judged = await judgeOwn(page);
  return { ...judged, beside: scoreText(readBeside(documentOf(page)).text, judged.known.text) };
}

function documentOf({ bytes }: KnownPage): Document {
  const { document } = parseHTML(new TextDecoder().decode(bytes)) as unknown as { readonly document: Document };
  return document;
}

/** The same without another reader beside it. */
export async function judgeOwn(page: KnownPage): Promise<JudgedOwn> {
  const known = page.html === undefined ? { ...NOTHING, text: page.text ?? '' } : textOfHtml(page.html);
  const source = new TextDecoder().decode(page.bytes);
  const own = await readOwn(page);
  const fields = judgeFields(page, own, documentOf(page));
  const score = scoreText(own.text, known.text);
  const fairScore = scoreText([own.text, ...optional(own, known.text)].join('\n'), known.text);
  return {
    page,
    known,
    own,
    score,
    fair: fairScore.f1 < LOW_F1 && (isAnother(source, known.text) || !isArticle(page, own)) ? undefined : fairScore,
    fields,
    pieces: page.pieces && {
      within: page.pieces.within.map((piece) => isIn(piece, own.text)),
      without: page.pieces.without.map((piece) => !isIn(piece, own.text)),
    },
  };
}

async function readOwn({ bytes }: KnownPage): Promise<Own> {
  const newsroom = { ...benchNewsroom({ items: 1 }), limits: completeLimits({ text: 20_000_000, other: 20_000_000 }) };
  const upload = { key: 'pages/page.html', bytes, contentType: 'text/html' };
  const { articles } = await normalizeUpload(upload, newsroom);
  const [article] = articles;
  if (!article) return { ...NOTHING, captions: [] };
  const { headline, byline, published, language, standfirst, body } = article;
  return { ...textOfBody(body), title: headline, byline, published, language, standfirst, captions: captionsOf(body) };
}

/** A piece that nothing gives a headline is refused by design: an editor has to give one. */
function isArticle({ title }: KnownPage, own: Own): boolean {
  return title !== undefined || own.title !== undefined;
}

/** What the article has in other places than its text, where the known text has it too. */
function optional({ text, standfirst = '', captions }: Own, known: string): readonly string[] {
  return [standfirst, ...captions].filter((each) => each !== '' && !isIn(each, text) && isIn(each, known));
}

function isIn(piece: string, text: string): boolean {
  return lineOf(text).toLowerCase().includes(lineOf(piece).toLowerCase());
}

function isAnother(source: string, known: string): boolean {
  const plain = source
    .replace(/<[^>]*>/g, ' ')
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&[a-z]+;/gi, ' ');
  const there = runsOf(plain);
  const wanted = [...runsOf(known).keys()];
  return wanted.filter((run) => there.has(run)).length < wanted.length * ANOTHER;
}

function readBeside(document: Document): PageText {
  try {
    return textOfHtml(new Readability(document).parse()?.content ?? '');
  } catch {
    // It throws on pages whose body it does not find, which is what it makes of them.
    return NOTHING;
  }
}
