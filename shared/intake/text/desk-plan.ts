import { countWords } from './letters.ts';
import { lookFor } from './look-for.ts';
import { isAgency } from './names.ts';

/** Longer texts are articles, or collections of them. */
const LONGEST = 30_000;
/** Lines of a head in which a text says that it is a plan. */
const DEEPEST_TITLE = 6;
const LONGEST_TITLE = 120;

/** How long a story will be: `640 words`, `ca. 50 Zl`. */
const COUNTED =
  /(?<![\d.,])\d{2,4} ?(?:words|wds|mots|palabras|parole|palavras|woorden|wörter|ord|tegn|słów|slov|sanaa|kelime|слов|zeilen|zln?|líneas|lignes|righe|linhas|inches)(?!\p{L})/iu;
/** Whether and when it comes: `SENT:`, `moved`, `expect by 1400 GMT`. */
const MOVES =
  /(?<!\p{L})(?:SENT|UPCOMING|DEVELOPING|MOVED|WITH|ETA|TK|(?:moved|moving|sent|filed|transmitted|planned|upcoming|developing)(?=[,;.):]|$)|(?:expect(?:ed)?|to (?:move|come|follow)|will (?:move|follow)|moves?|lines?|due|by) (?:by |at |around |from |about )?\d{1,2}(?::?\d{2})? ?(?:gmt|utc|[ap]\.?m\.?|est|edt|et|uhr)|bis (?:ca\. )?\d{4}|(?:vers|prévu(?:e|s|es)? (?:à|vers)|hacia las|entro le|ore) \d{1,2}[h:.]?\d{0,2})/u;
/** What comes with it: `photos, video`. */
const SHOWN =
  /(?:^|[,;(+.–—-]\s?|(?<!\p{L})(?:and|with|und|mit|et|avec|y|con|e|com|met|og|och|i) )(?:ap )?(?:photos?|pix|pics?|pictures?|videos?|tv|graphics?|vidéos?|vídeos?|fotos?|infographies?|infografías?|gráficos?|bilder?|grafik|foto|video|bild)(?=\s?(?:[,;).+/]|and |und |et |y |e |og |och |$))/iu;

/** What a plan is called, in words that stand for nothing else where an agency or a desk speaks. */
const saysPlan = lookFor(
  /(?<!\p{L})(?:(?:news |photo |sports? |world |morning |evening |daily |weekend )?(?:digest|budget|schedule|planner|daybook|diary|lineup|line-up|outlook|advisory|advisories|agenda|prospects?)|coverage plans?|plans? of coverage|news ?list|news plan|(?:tages|wochen|monats|termin|themen|programm|meldungs)(?:vorschau|plan(?:ung)?|übersicht|kalender)|vorschau|prévisions|prévi|previsiones|previsión|previsões|previsioni|previsti|appuntamenti|agenda|agende|tema[sn]? do dia|temas del día|nieuwsagenda|dagsorden|dagsplan|nyhetsplan|nyhedsplan|nyhetsagenda|uutislista|uutispäivä|plan dnia|zapowiedzi|kalendarium|plán|přehled|анонс\p{L}*|календарь|gündem|jadwal)(?!\p{L})/iu,
);
/** The same as a wire sets it before a title: `DIARY-Top economic events to Nov. 20`. */
const LABEL =
  /^(?:DIARY|PLANNER|SCHEDULE|DAYBOOK|ADVISORY|BUDGET|AGENDA|CALENDAR|NEWS SCHEDULE)(?: ?\d)? ?[-–—:]\s?\S|^(?:\p{Lu}{2,5}-)?(?:PREV|BUDGET|DAYBOOK|ADVISORY|ADVISORIES|AGENDA|PREVISIONES|PRÉVISIONS|PREVISIONI|VORSCHAU)$/u;
/** How a plan speaks to those who get it. */
const SPEAKS =
  /(?<!\p{L})(?:coverage plans?|(?:is|are|has|have) (?:planned|planning|planning to (?:move|send|file))|(?:will|to|expects? to|plans? to|expected to) (?:move|transmit|file|send|be (?:moved|sent|filed|transmitted))|(?:we|desk) (?:will|plan|expect)|our (?:plans|planned|top stories)|all times (?:are )?(?:gmt|local|est|edt|et|cet|in)|times (?:in )?gmt|the supervisor is|(?:desk|duty|slot|responsible|day|night|news) editors?\s?[:(]|(?:for )?(?:questions|queries|inquiries|comments)[^.]{0,60}(?:desk|editor|call)|ansprechpartner|unsere planung|wir planen|geplant sind|planen wir|voici nos|nos prévisions|sauf imprévu|rédacteur en chef|nuestras previsiones|estas son|previsiones informativas|redactor jefe|a continuación (?:las|nuestr)|le nostre previsioni|i principali (?:servizi|appuntamenti)|planlægger|planlagt|planerar|vi planerar|planujemy|zaplanowan\p{L}+)(?!\p{L})/iu;

/**
 * The number of the line that says that a text tells desks which stories are to come: a budget, a schedule, an agency's day. `undefined` for any other text: a
 * calendar for readers counts no words and comes from no desk.
 */
export function lineOfDeskPlan(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const titles = titlesOf(text.slice(0, HEAD));
  if (titles.length === 0 && !countsWords(text)) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  const stories = joined(lines);
  const planned = countPlanned(stories);
  const told = planned === 0 ? 0 : stories.filter((story) => countWords(story) >= SHORTEST_STORY).length;
  const [title = said[0] ?? ''] = titles;
  const isPlan =
    titles.length === 0
      ? planned >= LEAST_PLANNED && planned * 2 >= told
      : planned >= 2 || (planned > 0 && planned * 3 >= told) || titles.some((each) => isOfDesk(each, said));
  return isPlan ? lines.indexOf(title) + 1 : undefined;
}

/** Stories that a text without a title announces. */
const LEAST_PLANNED = 3;
/** Words. */
const SHORTEST_STORY = 5;
/** Characters of a head. */
const HEAD = 600;
const MAY_COUNT = new RegExp(COUNTED.source, 'giu');

/** The short lines of a head that say what a plan is called. */
function titlesOf(head: string): readonly string[] {
  const top = head.split('\n').map((line) => line.trim());
  return top
    .filter((line) => line !== '')
    .slice(0, DEEPEST_TITLE)
    .filter((line) => line.length <= LONGEST_TITLE && (LABEL.test(line) || saysPlan(line)));
}

/** Whether a text counts the words of several stories, as no other does. */
function countsWords(text: string): boolean {
  let count = 0;
  for (const _ of text.slice(0, HEAD * 8).matchAll(MAY_COUNT)) if (++count >= LEAST_PLANNED) return true;
  return false;
}

/** How many of the stories are planned; none where the first ones are not, to look on costs too much. */
function countPlanned(stories: readonly string[]): number {
  if (!stories.slice(0, FIRST_STORIES).some(isPlanned)) return 0;
  return stories.filter(isPlanned).length;
}

const FIRST_STORIES = 10;

/** The paragraphs, and of lines that stand directly below one another each. */
function joined(lines: readonly string[]): readonly string[] {
  const stories: string[] = [];
  let open = false;
  for (const line of lines) {
    const goesOn = open && /^[\p{Ll}\d(]/u.test(line);
    if (line !== '' && goesOn) stories[stories.length - 1] += ` ${line}`;
    else if (line !== '') stories.push(line);
    open = line !== '' && line.length > SHORTEST_WRAPPED;
  }
  return stories;
}

const SHORTEST_WRAPPED = 40;
const LONGEST_STORY = 900;
/** A slug, or brackets. */
const OPENS_PLAN = /^\p{Lu}{2}[\p{Lu}\d/-]{2,40}(?: ?[.:–—-]| \()|\(/u;

function isPlanned(story: string): boolean {
  if (story.length > LONGEST_STORY) return false;
  // Two signs of three, of which the one that takes longest to look for comes last.
  const isCounted = COUNTED.test(story);
  const isShown = SHOWN.test(story);
  if (!isCounted && !isShown) return false;
  return (isCounted && (isShown || OPENS_PLAN.test(story))) || MOVES.test(story);
}

/** Whether an agency’s name stands in the title of a text that speaks to desks, or a label for desks alone above one that does. */
function isOfDesk(title: string, said: readonly string[]): boolean {
  const names = title.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);
  const isOfAgency = names.some((word) => isAgency(word) || isAgency(word.replace(/s$/, ''))) || SENDER.test(title);
  const isStrict = STRICT.test(title);
  if (isOfAgency && isStrict) return true;
  if (!isOfAgency && !isStrict && !LABEL.test(title)) return false;
  return said.slice(0, MOST_LOOKED_AT).some((line) => line !== title && SPEAKS.test(line));
}

const MOST_LOOKED_AT = 40;
const SENDER = /(?<!\p{L})(?:AAP|ANSA|APA|PA|SDA|Keystone|NTB|CP|Belga|Tanjug|Reuters|AFP|AP|TT|EFE|Lusa)s?(?!\p{L})/u;
/** What nobody calls a text for readers. */
const STRICT =
  /(?<!\p{L})(?:daybook|news (?:digest|budget|schedule|list|planner|advisory|agenda|diary)|newslist|news plan|coverage plans?|planner|(?:tages|wochen|termin|themen|programm|meldungs)(?:vorschau|planung|übersicht)|prévisions|previsiones|previsões|previsioni|nieuwsagenda|dagsorden|nyhetsplan|uutislista)(?!\p{L})/iu;
