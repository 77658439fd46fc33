const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|janvier|février|avril|juillet|septembre|octobre|novembre|décembre|ene|feb|mar|may|jun|jul|sep|nov|abr|ago|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|gen|mag|giu|lug|set|ott|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|fev|out|dez|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|ledna|února|března|dubna|května|června|července|srpna|října|listopadu|prosince|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|януари|февруари|юни|юли|август|септември|октомври|ноември|декември|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|januari|februari|maart|augustus|oktober|januar)';
const DAY = `(?:(?:le |den |el |il )?(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: de)? ${MONTH}\\.?|${MONTH}\\.? \\d{1,2})(?:,?(?: de)? \\d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`;
const AGENCY = `(?:,?\\s?(?:AAP|Kyodo)(?=\\s-)|\\((?!\\d)[\\p{L}][\\p{L}\\p{M}.,/& '’-]{1,40}\\)|/\\p{Lu}[\\p{L} .&-]{1,40}/)`;
const PLACE_WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*";
const LINK = '(?:(?:de|del|da|do|di|la|le|les|el|am|an der|sur|upon|on|of|-sur-|al|las|los|San|São)\\s+)';
const PLACE = `${PLACE_WORD}(?:[ /-](?:${LINK})?${PLACE_WORD}){0,4}`;
const CAPITAL_PLACE = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,4}";
/** `, Kenya`, or `(Francia)` before a day. */
const REGION = `(?:, (?!${MONTH}\\b)${PLACE_WORD}(?: ${PLACE_WORD}){0,2}| \\(${PLACE_WORD}(?: ${PLACE_WORD}){0,2}\\)(?=, \\d))?`;

/** A place with a day or an agency, then a dash: nothing else begins like this. */
const FULL = new RegExp(
  `^(?<place>${PLACE}${REGION})(?:(?:,|\\s)\\s*${DAY})?(?:\\s*${AGENCY})?(?:,?\\s*${DAY})?\\s*(?:\\.?\\s?[–—]|\\s-{1,2}|\\.-|:)\\s*(?=\\S)`,
  'u',
);
/** A place in capitals, then a dash: `PARIS —`, `NEW DELHI:`. */
const CAPITALS = new RegExp(
  `^(?<place>${CAPITAL_PLACE}${REGION})(?:\\s*${AGENCY})?\\s*(?:[–—]|-{1,2}(?=\\s)|:(?=\\s))\\s*(?=\\S)`,
  'u',
);
/** `(ANSA) - ROMA, 09 APR - `: the agency comes first. */
const AGENCY_FIRST = new RegExp(
  `^${AGENCY}\\s*[–—-]{1,2}\\s*(?<place>${PLACE}${REGION}),?\\s+(?:${DAY}|\\d{1,2}\\.? [A-Z]{3,4}\\.?)\\s*(?:[–—]|-{1,2})\\s*(?=\\S)`,
  'u',
);
/** `МОСКВА, 3 марта. /ТАСС/. `: the agency between strokes, and no dash. */
const STROKED = new RegExp(
  `^(?<place>${CAPITAL_PLACE}${REGION})(?:, ${DAY})?\\.? /\\p{Lu}[\\p{L} .-]{1,30}/\\.\\s+(?=\\S)`,
  'u',
);
/** Agencies that set no dash behind their name. */
const NAMED_AGENCY =
  '(?:epd|KNA|kna|sda|SDA|ats|ATS|Keystone-SDA|Keystone-ATS|APA|apa|dpa|DPA|AFP|afp|AP|Reuters|sid|SID|dts|NTB|TT|STT|Ritzau|ritzau|PTI|ANI|IANS|UNI|Belga|BELGA|ANP|EFE|ANSA|Lusa|PAP|ČTK|MTI|CNA|Kyodo|AAP|Xinhua)';
/** `Linz (APA) Der Dom …`, `Oslo (NTB): …`, `Paris (ats/afp) …`, `Delhi, Nov 1 (PTI) …`: place and agency, and a sentence that opens. */
const UNDASHED = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}\\p{M}'’. /-]{1,40}(?:, \\p{Lu}[\\p{L} .]{1,30}| \\(\\p{Lu}[\\p{L} ]{2,24}\\)(?=,))?)(?:, [^(),\\d]{0,12}\\d[^(),]{0,12})?(?: \\((?:\\p{L}{2,6}/)?${NAMED_AGENCY}(?:[/ -]\\p{L}{2,12}){0,2}\\)| /${NAMED_AGENCY}/)(?:[.:]|\\s=)?\\s+(?=[\\p{Lu}\\d"„«“–])`,
  'u',
);
/** `SPLIT, 3. studenoga (Hina) - `: a day in any language, an agency and a dash; `Тверь. 3 ноября. ИНТЕРФАКС - `. */
const ANY_DAY =
  /^(?<place>\p{Lu}[\p{L}\p{M}'’ -]{1,30}),? \d{1,2}\.? \p{L}{3,14}\.?(?: \d{4})?,? \(\p{L}[\p{L} ./-]{1,24}\) ?(?:[–—]|-{1,2})\s+(?=\S)|^(?<place2>\p{Lu}[\p{L} -]{2,30})\. \d{1,2} \p{L}{3,10}\. \p{Lu}{2}[\p{L} -]{2,28} [–—-] (?=\S)/u;
/** `Varde [Nordland], November 5 (ANI): `, and what a company's release opens with: `VARDE, Nordland--(BUSINESS WIRE)--`. */
const OF_SERVICE =
  /^(?<place>\p{Lu}[\p{L}\p{M}'’ -]{1,30} \[\p{Lu}[\p{L} ]{1,30}\]), \p{L}{3,9}\.? \d{1,2} \(\p{L}{2,12}\) ?[:–—-]{1,2}\s+(?=\S)|^(?<place3>\p{Lu}[\p{L}\p{M}'’ -]{1,30}), \d{4}\. \p{L}{3,12} \d{1,2}\.(?:, \p{L}{3,12})? \(\p{L}{2,24}\) ?[–—-] +(?=\S)|^(?<place2>\p{Lu}[\p{L}\p{M}'’. -]{1,30}(?:, \p{Lu}[\p{L}\p{M}. ]{1,30}){0,2})--\(\p{Lu}[\p{L} ]{2,24}\)--(?=\S)/u;
const AGENCY_ONLY = new RegExp(`^${AGENCY}\\s*(?:[–—]|-{1,2})\\s*(?=\\S)`, 'u');

/** `新华社青石3月3日电（记者 王芳）`, `【東京＝木村】`: agency, place and day before the text. */
const SOLID =
  /^(?:\p{Lo}{2,6}(?:社|讯|網|网)\s?(?<place>\p{Lo}{2,6}?)\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?[电電讯訊](?:[（(][^）)]{1,30}[）)])?|【(?<place2>\p{Lo}{2,8})[＝=][^】]{1,20}】|\((?<place3>\p{Lo}{2,6})=\p{Lo}{2,6}\)\s)\s*(?=\S)/u;
const NEAR_SOLID = /^[\u3010(\u3400-\u9fff\uac00-\ud7a3]/;

/** What every dateline but those ends with. To compile what reads them takes a process 50 ms, which most texts need not wait for. */
const NEAR_END = /[–—:]|-\s|[\s.)/]-|--\(|\/\.\s|\p{L}\)[.:]? /u;

const DAY_WITHIN = new RegExp(DAY);

/** Where a paragraph says that it was written, and where its own text begins. */
export interface Dateline {
  /** The place, e.g. `PARIS` or `NAIROBI, Kenya`; absent where only an agency is named. */
  readonly place?: string;
  /** Characters before the text. */
  readonly length: number;
}

/** The dateline that a paragraph opens with: `PARIS (Reuters) - `, `LONDON, March 3 — `, `Berlin (dpa) – `. */
export function readDateline(paragraph: string): Dateline | undefined {
  // The American agency sends its dash as a stroke below the line.
  const start = paragraph.slice(0, 140).replace(') _ ', ') - ');
  const solid = NEAR_SOLID.test(start) ? SOLID.exec(start) : null;
  if (solid?.groups) {
    const { place, place2, place3 } = solid.groups;
    return { place: place ?? place2 ?? place3 ?? '', length: solid[0].length };
  }
  if (!NEAR_END.test(start)) return undefined;
  const capitals = CAPITALS.exec(start);
  if (capitals && !isShoutedWord(capitals.groups?.place ?? '')) return found(capitals);
  const stroked = start.includes('/. ') ? STROKED.exec(start) : null;
  if (stroked) return found(stroked);
  const full = FULL.exec(start);
  if (full && (/\(|\d/.test(full[0]) || DAY_WITHIN.test(full[0])) && !/:\s*$/.test(full[0])) return found(full);
  const undashed = /[)/]/.test(start) ? UNDASHED.exec(start) : null;
  if (undashed) return found(undashed);
  const anyDay = /\d/.test(start) ? ANY_DAY.exec(start) : null;
  if (anyDay) return { place: anyDay.groups?.place ?? anyDay.groups?.place2 ?? '', length: anyDay[0].length };
  const service = /\]|--\(|\d\./.test(start) ? OF_SERVICE.exec(start) : null;
  if (service) {
    const { place, place2, place3 } = service.groups ?? {};
    return { place: place ?? place2 ?? place3 ?? '', length: service[0].length };
  }
  const agencyFirst = start.startsWith('(') ? AGENCY_FIRST.exec(start) : null;
  if (agencyFirst) return found(agencyFirst);
  const agency = AGENCY_ONLY.exec(start);
  return agency ? { length: agency[0].length } : undefined;
}

/** `paragraph` without the dateline that it opens with. */
export function withoutDateline(paragraph: string): string {
  return paragraph.slice(readDateline(paragraph)?.length ?? 0);
}

function found(match: RegExpExecArray): Dateline {
  return { place: (match.groups?.place ?? '').replace(/(?<![\s,])[\s,]+$/, ''), length: match[0].length };
}

/** Labels that stand where a place does. */
function isShoutedWord(place: string): boolean {
  return (
    place.length < 3 ||
    /^(?:UPDATE|BREAKING|NOTE|CORRECTION|QUESTION|ANSWER|WARNING|EXCLUSIVE|LIVE|WATCH|READ|MORE|KILL|WITHDRAWN|ADVISORY|URGENT|Q|A|BBC|CNN|EDITOR'?S NOTE|PS|NB|FAQ|TIP|STEP)\b/.test(
      place,
    )
  );
}
