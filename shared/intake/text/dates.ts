import { AMERICAN, isAmericanSummer } from '../parse-time.ts';

const MONTHS = `
january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января جنوری يناير ינואר בינואר stycznia ocak ledna січня ιανουαρίου জানুয়ারি जनवरी มกราคม ianuarie siječnja januára gener tammikuuta január јануара януари janúar januarja jaanuar janvāris
february feb februar februari février févr fév febrero febbraio febr fevereiro fev февраля فروری فبراير פברואר בפברואר lutego şubat února лютого φεβρουαρίου ফেব্রুয়ারি फरवरी फ़रवरी กุมภาพันธ์ februarie veljače februára febrer helmikuuta február фебруара февруари febrúar februarja veebruar pebrero
march mar märz mrz mars marzo março maart mrt марта مارچ مارس מרץ במרץ marca mart března березня μαρτίου maret মার্চ मार्च มีนาคม martie ožujka març maaliskuuta március март marts märts mac marso machi
april apr avril avr abril abr aprile апреля اپریل أبريل אפריל באפריל kwietnia nisan dubna квітня απριλίου এপ্রিল अप्रैल เมษายน aprilie travnja apríla huhtikuuta április април априла apríl aprila aprill aprili
may mai mayo maggio mag maio mei мая مئی مايو מאי במאי maja maj mayıs května травня μαΐου মে मई พฤษภาคม mája svibnja maig toukokuuta május мај маја май maí
june jun juni juin junio giugno giu junho июня جون يونيو יוני ביוני czerwca haziran června червня ιουνίου জুন जून มิถุนายน iunie lipnja júna juny kesäkuuta június јуна юни júní junija juuni hunyo
july jul juli juillet juil julio luglio lug julho июля جولائی يوليو יולי ביולי lipca temmuz července липня ιουλίου জুলাই जुलाई กรกฎาคม iulie srpnja júla juliol heinäkuuta július јула юли júlí julija juuli julai hulyo
august aug août agosto ago augustus августа اگست أغسطس אוגוסט באוגוסט sierpnia ağustos srpna серпня αυγούστου augusti agustus আগস্ট अगस्त สิงหาคม kolovoza agost elokuuta augusztus август ágúst avgusta ogos agosti
september sept sep septembre septiembre settembre set setembro сентября ستمبر سبتمبر ספטמבר בספטמבר września eylül září вересня σεπτεμβρίου সেপ্টেম্বর सितंबर सितम्बर กันยายน septembrie rujna setembre syyskuuta szeptember септембра септември septembra setyembre septemba
october oct oktober okt octobre octubre ottobre ott outubro out октября اکتوبر أكتوبر אוקטובר באוקטובר października ekim října жовтня οκτωβρίου অক্টোবর अक्टूबर अक्तूबर ตุลาคม octombrie októbra lokakuuta október октобра октомври oktobra oktoober oktubre oktoba
november nov novembre noviembre novembro ноября نومبر نوفمبر נובמבר בנובמבר listopada kasım listopadu листопада νοεμβρίου নভেম্বর नवंबर नवम्बर พฤศจิกายน noiembrie studenoga studenog novembra marraskuuta новембра ноември nóvember nobyembre novemba
december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря دسمبر ديسمبر דצמבר בדצמבר grudnia aralık prosince грудня δεκεμβρίου desember ডিসেম্বর दिसंबर दिसम्बर ธันวาคม decembrie prosinca decembra desembre joulukuuta децембра декември detsember disember disyembre desemba
`;

const MONTH_OF = new Map<string, number>(
  MONTHS.trim()
    .split('\n')
    .flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

const WEEKDAY = String.raw`(?:(?:ال(?:أحد|[اإ]ثنين|ثلاثاء|أربعاء|خميس|جمعة)|السبت|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|שבת|понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|pondělí|úterý|středa|čtvrtek|pátek|neděle|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|luni|marți|joi|sâmbătă|duminică|maanantai(?:na)?|tiistai(?:na)?|keskiviikko(?:na)?|torstai(?:na)?|perjantai(?:na)?|lauantai(?:na)?|sunnuntai(?:na)?|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge)|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|senin|selasa|rabu|kamis|jumat|sabtu|minggu|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार)`;
const LEAD_IN = String.raw`(?:(?:on|am|le|el|il|em|op|den|vom|du|de)\s+)?`;
const DAY_FIRST = String.raw`(?<d1>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?<m1>[\p{L}\p{M}]{2,14})\.?,?\s+(?:de\s+|del\s+)?(?<y1>\d{4})(?:\s?г\.?)?`;
const MONTH_FIRST = String.raw`(?<m2>[\p{L}\p{M}]{2,14})\.?\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y2>\d{4})`;
const ISO = String.raw`(?<y3>\d{4})-(?<m3>\d{2})-(?<d3>\d{2})`;
const YEAR_FIRST = String.raw`(?<y4>\d{4})[/.]\s?(?<m4>\d{1,2})[/.]\s?(?<d4>\d{1,2})\.?`;
/** `2026. március 21.`, as Hungarian papers write it. */
const YEAR_AND_NAME = String.raw`(?<y7>\d{4})\.\s(?<m7>\p{L}{3,12})\s(?<d7>\d{1,2})\.?`;
const CJK_DATE = String.raw`(?<y5>\d{4})\s*[年년]\s*(?<m5>\d{1,2})\s*[月월]\s*(?<d5>\d{1,2})\s*[日일]`;
const NUMERIC = String.raw`(?<a6>\d{1,2})(?<s6>[./-])\s?(?<b6>\d{1,2})\k<s6>\s?(?<y6>\d{4})`;
const TIME = String.raw`(?<h>\d{1,2})(?:(?:[:.h时時시]|\s?uhr\s?)\s?(?<min>\d{2})[分분]?)?(?::(?<sec>\d{2})(?:\.\d{1,6})?)?\s*(?<half>[ap]\.?\s?m\.?)?(?:\s*(?:uhr|hrs?|hours|h))?`;
const ZONE = String.raw`(?<zone>z|utc|gmt|bst|cet|cest|mez|mesz|est|edt|cst|cdt|mst|mdt|pst|pdt|ast|adt|nst|ndt|akst|akdt|hst|ist|jst|kst|wib|wita|wit|aest|aedt|[ecmp]t)?(?<offset>(?:(?<=utc|gmt)\s*)?[+−-]\d{1,2}(?::?\d{2})?)?`;
const GLUE = String.raw`(?:\s*[,|•·–—/-]?\s*(?:t|at|um|à|a las|alle|às|om|ore|klo|kl\.?)?\s*)`;

const DATE = `(?:${ISO}|${DAY_FIRST}|${MONTH_FIRST}|${YEAR_FIRST}|${YEAR_AND_NAME}|${CJK_DATE}|${NUMERIC})`;
const DATE_LINE = new RegExp(
  `^${LEAD_IN}(?:${TIME.replace(/\?<(h|min|sec|half)>/g, '?<$10>')}\\s*(?<zone0>utc|gmt|bst|est|edt|[ecmp]t|pst|pdt|cet|cest|ist)?\\s*,?\\s+)?${LEAD_IN}(?:${WEEKDAY},?\\s+)?${LEAD_IN}${DATE}(?:${GLUE}${TIME}\\s*\\(?${ZONE}\\)?)?\\.?$`,
  'iu',
);

/** Minutes east of Greenwich. `IST` is India's, `CST` America's: what these letters mean where a wire writes them. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  akst: -540,
  akdt: -480,
  hst: -600,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  ist: 330,
  jst: 540,
  kst: 540,
  wib: 420,
  wita: 480,
  wit: 540,
  aest: 600,
  aedt: 660,
};

/** A date that a line of text states. */
export interface StatedDate {
  /** ISO 8601, UTC, milliseconds; midnight where no time is stated. */
  readonly instant: string;
  /** Whether the line states the time of day and its zone, so that the instant is certain. */
  readonly exact: boolean;
}

/**
 * The date that `line` states and nothing else, in the words of ten languages or in figures. `03/04/2026` is read day first only
 * where `dayFirst` says that the text's language does so. Without a zone it is taken as UTC.
 */
export function readDate(stated: string, dayFirst: boolean): StatedDate | undefined {
  const line = stated.length <= 80 && OTHER_FIGURES.test(stated) ? withFiguresOfAscii(stated) : stated;
  if (line.length > 80 || !/\d{4}/.test(line)) return undefined;
  const groups = DATE_LINE.exec(withFigures(line.trim()))?.groups;
  if (!groups) return undefined;
  const day = dayOf(groups, dayFirst);
  if (!day) return undefined;
  const minutes = minutesOf(groups);
  const zone = (groups.zone ?? groups.zone0 ?? '').toLowerCase();
  const [year, month, date] = day;
  const american = AMERICAN[zone];
  const isSummer = american !== undefined && isAmericanSummer(year, month, date, Math.floor((minutes ?? 0) / 60));
  const named = american === undefined ? ZONES[zone] : american + (isSummer ? 60 : 0);
  const offset = groups.offset === undefined ? named : offsetOf(groups.offset);
  const time = Date.UTC(year, month - 1, date) + ((minutes ?? 0) - (offset ?? 0)) * 60_000;
  return { instant: new Date(time).toISOString(), exact: minutes !== undefined && offset !== undefined };
}

/** Halves of the day that stand before the hour in Korean, Chinese and Japanese. */
const HALF_BEFORE = /\s?(?:(오전|上午|午前)|(오후|下午|午後))\s?(\d{1,2})(?=[:.時时시])/;

/** `08:30 AM Eastern Standard Time`: said in winter and in summer alike. */
const AMERICAN_TIME = / ([ECMP])(?:astern|entral|ountain|acific)(?: Standard| Daylight)? Time$/;
const SHORTEST_WITH_ZONE = 24;

/** The hour in figures from 0 to 23, where a word before it says which half of the day is meant. */
function withFigures(line: string): string {
  return (line.length > SHORTEST_WITH_ZONE ? line.replace(AMERICAN_TIME, ' $1t') : line).replace(
    HALF_BEFORE,
    (_, morning: string | undefined, _afternoon, hour: string) =>
      morning === undefined ? ` ${(Number(hour) % 12) + 12}` : ` ${hour}`,
  );
}

/** Two days with a dash between. */
const SPAN = /^([^–—-]{8,24}\d{4}) ?[–—-] ?([^–—-]{4,20}\d{4})$/u;
const LONGEST_SPAN = 60;

/** Whether a line says from when to when somebody lived or something lasted: that is no day of the article. */
export function isSpanOfDays(line: string, dayFirst: boolean): boolean {
  const [, from = '', to = ''] = line.length <= LONGEST_SPAN ? (SPAN.exec(line) ?? []) : [];
  return from !== '' && readDate(from, dayFirst) !== undefined && readDate(to, dayFirst) !== undefined;
}

const YEAR_WITHIN = /(?<!\d)(?:20\d\d|25[67]\d|\d{1,2}[./-]\d{1,2}[./-]\d\d)(?!\d)/;
const LETTERS = /[\p{L}\p{M}]+/gu;
const CLOCK_WITHIN = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2} ?[ap]\.?m|\d[時时시]/i;
const LONGEST_STAMP = 90;
/** Words besides those of a date: a place, a paper, what was done then. */
const MOST_OTHER_WORDS = 5;

/** Whether a line is the day, and perhaps the hour, of something, in whatever form and with a few words about it; no sentence. */
export function isStamp(line: string): boolean {
  if (line.length > LONGEST_STAMP || !YEAR_WITHIN.test(line)) return false;
  const figures = line.match(/\d+/g)?.length ?? 0;
  const words = line.toLowerCase().match(LETTERS) ?? [];
  const months = words.filter((word) => MONTH_OF.has(word)).length;
  if (isSpanOfDays(line, true)) return false;
  if (figures < 2 || (months === 0 && figures < 3) || /[.!?…。]["”»)]?$/.test(line)) return false;
  if (CLOCK_WITHIN.test(line)) return words.length <= MOST_OTHER_WORDS * 2;
  return words.length - months <= MOST_OTHER_WORDS - 1 && (months > 0 || figures <= 4);
}

const BUDDHIST = 543;
const LAST_YEAR = 2400;

/** Where the figures of other scripts begin: Arabic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const OTHER_FIGURES = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]{4}/;
const OTHER_FIGURE = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;

function withFiguresOfAscii(line: string): string {
  return line.replace(OTHER_FIGURE, (figure) => {
    const code = figure.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(g: Groups, dayFirst: boolean): readonly [number, number, number] | undefined {
  const stated = Number(g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y7);
  // Thailand counts from the death of the Buddha.
  const year = stated > LAST_YEAR && stated - BUDDHIST < LAST_YEAR ? stated - BUDDHIST : stated;
  const named = g.m1 ?? g.m2 ?? g.m7;
  let month = named === undefined ? Number(g.m3 ?? g.m4 ?? g.m5) : (MONTH_OF.get(named.toLowerCase()) ?? 0);
  let day = Number(g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? g.d5 ?? g.d7);
  if (g.a6 !== undefined) {
    const a = Number(g.a6);
    const b = Number(g.b6);
    // No month has a number above twelve, whatever the language has first.
    const aIsDay = a > 12 || (b <= 12 && (a === b || dayFirst || g.s6 === '.'));
    if (!aIsDay && b <= 12) return undefined;
    [day, month] = aIsDay ? [a, b] : [b, a];
  }
  if (year < 1700 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  return [year, month, day];
}

function minutesOf(g: Groups): number | undefined {
  const raw = g.h ?? g.h0;
  const half = (g.half ?? g.half0)?.charAt(0).toLowerCase();
  const minute = g.min ?? g.min0;
  if (raw === undefined || (minute === undefined && half === undefined)) return undefined;
  const hour = half === undefined ? Number(raw) : (Number(raw) % 12) + (half === 'p' ? 12 : 0);
  return hour > 24 || Number(minute ?? 0) > 59 ? undefined : hour * 60 + Number(minute ?? 0);
}

function offsetOf(offset: string): number {
  const [, sign, hours, minutes] = /([+−-])(\d{1,2}):?(\d{2})?/.exec(offset) ?? [];
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
