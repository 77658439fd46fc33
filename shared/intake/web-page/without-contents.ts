import { foldLine } from '../html/find-headline.ts';
import { lineOf, textLength } from './page-document.ts';

/** Fewer lines are no table of contents. */
const LEAST = 3;
/** What stands with it in its box: a title, a button. */
const LONGEST_TITLE = 40;
/** Of its lines, those that are headings of the text; some are shortened. */
const MOST_HEADINGS = 0.6;
/** Of its text, what links say; numbers stand beside them. */
const MOST_LINKED = 0.8;
/** Where a page shows hardly more than its headings and their list, that is all there is of its text. */
const LEAST_TEXT = 300;
const LONG = 60;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,5}[.)]|[a-z][.)])\s+/i;
const TITLE =
  /^(?:(?:table of )?contents?|contents hide|in this (?:article|story|guide|post|review|section)|on this page|jump to(?: section)?|quick (?:links|navigation)|page contents|inhalt(?:sverzeichnis|sübersicht)?|auf dieser seite|in diesem artikel|sommaire|table des matières|dans cet article|(?:tabla de )?contenidos?|índice(?: de contenidos)?|en este artículo|tabla de contenido|indice(?: dei contenuti)?|in questo articolo|sumário|neste artigo|inhoud(?:sopgave)?|in dit artikel|innehåll(?:sförteckning)?|innhold(?:sfortegnelse)?|indhold(?:sfortegnelse)?|sisällys(?:luettelo)?|sisältö|spis treści|obsah(?: článku)?|tartalom(?:jegyzék)?|cuprins|περιεχόμενα|содержание|оглавление|зміст|içindekiler|daftar isi|mục lục|目次|目录|目錄|목차|المحتويات|תוכן עניינים)\s?[:：]?$/iu;

/** Takes a table of contents out of an article: a list of links to its own headings, whose words stand there. */
export function withoutContents(article: Element): void {
  const links = [...article.querySelectorAll('a[href*="#"]')].filter(leadsWithin);
  if (links.length < LEAST) return;
  const titles = [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const headings = new Set(titles.map((each) => titleOf(lineOf(each))));
  const paragraphs = [...article.getElementsByTagName('p')].map(textLength).filter((length) => length >= LONG);
  if (paragraphs.reduce((sum, length) => sum + length, 0) < LEAST_TEXT) return;
  for (const list of listsOf(links)) {
    const within = links.filter((link) => list.contains(link));
    const lines = within.map((link) => titleOf(lineOf(link)));
    const said = lines.filter((line) => headings.has(line)).length;
    const length = textLength(list);
    const linked = within.reduce((sum, link) => sum + textLength(link), 0);
    if (within.length < LEAST || said < within.length * MOST_HEADINGS || linked < length * MOST_LINKED) continue;
    removeTitled(list, article);
  }
}

function leadsWithin(link: Element): boolean {
  return /^#[^/!]/.test(link.getAttribute('href') ?? '');
}

function titleOf(line: string): string {
  return foldLine(line)
    .replace(NUMBER, '')
    .replace(/(?<![\s:：?.!])[\s:：?.!]{1,9}$/, '');
}

/** The outermost lists, or else paragraphs, that hold the links. */
function listsOf(links: readonly Element[]): ReadonlySet<Element> {
  const lists = new Set<Element>();
  for (const link of links) {
    let list: Element | null = link.closest('ul, ol, p');
    for (let outer = list; outer; outer = outer.parentElement?.closest('ul, ol') ?? null) list = outer;
    if (list) lists.add(list);
  }
  return lists;
}

/** Takes out a list with the box that holds but its title besides, and the title above it. */
function removeTitled(list: Element, article: Element): void {
  const most = textLength(list) + LONGEST_TITLE;
  let box = list;
  while (box.parentElement && box.parentElement !== article && textLength(box.parentElement) <= most)
    box = box.parentElement;
  const above = box.previousElementSibling;
  if (above && TITLE.test(lineOf(above))) above.remove();
  box.remove();
}
