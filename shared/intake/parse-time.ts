const MINUTE_MS = 60_000;
const MAX_TIME_LENGTH = 100;

/** Minutes east of UTC of the zone names that news copy uses; RFC 2822 section 4.3 has the American ones. */
// biome-ignore format: one line a part of the world
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0,
  bst: 60, cet: 60, wat: 60, west: 60,
  cest: 120, eet: 120, cat: 120, sast: 120,
  eest: 180, msk: 180, eat: 180, trt: 180,
  gst: 240, pkt: 300, wib: 420, ict: 420,
  hkt: 480, sgt: 480, awst: 480, jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
  edt: -240, est: -300, cdt: -300, cst: -360, mdt: -360, mst: -420, pdt: -420, pst: -480,
  akst: -540, akdt: -480, hst: -600, brt: -180, art: -180, adt: -180, ast: -240,
};

/** What Americans say for either, by the day: `9:30 a.m. ET`. Minutes east of UTC in winter. */
export const AMERICAN: Readonly<Record<string, number>> = { et: -300, ct: -360, mt: -420, pt: -480 };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Fields {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
  /** Minutes east of UTC. */
  offset?: number;
  /** Whether an hour is to be added to that in an American summer. */
  isAmerican?: boolean;
}

const ISO =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:[t_]|\s{1,9}|,\s{0,9})(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s{0,9}([\s\S]*))?$/;
const CJK_DATE = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]\s*/;

/**
 * `value` as ISO 8601 in UTC with milliseconds, or `undefined` where it names no instant that exists.
 *
 * Takes ISO 8601 and RFC 3339 (extended and basic), RFC 2822, and dates as people write them in English (`January 4, 2026`,
 * `4 Jan 2026 10:00 GMT`, `Sunday, January 4th, 2026 at 9:30 p.m. EST`). A time without a zone is UTC, a date without a time
 * midnight. `1/4/2026` could be two days and is refused where no weekday tells which, as is a zone that is not known.
 */
export function parseTime(value: string): string | undefined {
  if (value.length > MAX_TIME_LENGTH) return undefined;
  const written = withNamedMonth(value.trim().toLowerCase().replace(CJK_DATE, '$1-$2-$3 ').trim());
  const fields = isoFields(written) ?? wordedFields(written);
  return fields && instantOf(fields);
}

const SLASHED = /^(?:(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6},?\s{1,9})?(\d{1,2})([/.-])(\d{1,2})\3(\d{4})(?!\d)/;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `thu, 09/25/2025` as `25 sep 2025`, where only one of its two figures can be the month; with full stops the day comes first. */
function withNamedMonth(written: string): string {
  const match = SLASHED.exec(written);
  if (!match) return written;
  const [whole, weekday, first, separator, second, stated] = match;
  const [a = 0, b = 0, year = 0] = [first, second, stated].map(Number);
  const days = (
    separator === '.'
      ? [[b, a]]
      : a === b
        ? [[a, b]]
        : [
            [a, b],
            [b, a],
          ]
  ).filter(([month = 0, day = 0]) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return (
      month <= 12 && date.getUTCDate() === day && (weekday === undefined || WEEKDAYS[date.getUTCDay()] === weekday)
    );
  });
  const [[month = 0, day = 0] = []] = days;
  return days.length === 1 ? `${day} ${MONTHS[month - 1]} ${year}${written.slice(whole.length)}` : written;
}

function isoFields(written: string): Fields | undefined {
  const match = ISO.exec(written);
  if (!match) return undefined;
  const [, year, separator, month = '', day = '', hour, minute, second, fraction, zone = ''] = match;
  // Without separators the digits say which is which only at full width.
  if (separator === '' && (month.length !== 2 || day.length !== 2)) return undefined;
  const fields: Fields = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return fields;
  Object.assign(fields, {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
  });
  return zone === '' || readClockSuffix(zone, fields) ? fields : undefined;
}

/** Reads what may follow a time of day: `pm`, a zone, or both. */
function readClockSuffix(suffix: string, fields: Fields): boolean {
  const match = /^([ap])\.?m\.?(?![a-z])\s*([\s\S]*)$/.exec(suffix);
  if (match && !readHalfOfDay(match[1] === 'p', fields)) return false;
  const zone = match ? (match[2] ?? '') : suffix;
  if (zone === '') return true;
  const offset = readZone(zone);
  if (offset === undefined) return false;
  fields.offset = offset;
  fields.isAmerican = Object.hasOwn(AMERICAN, zone);
  return true;
}

function readHalfOfDay(afternoon: boolean, fields: Fields): boolean {
  const hour = fields.hour ?? 0;
  if (hour < 1 || hour > 12) return false;
  fields.hour = (hour % 12) + (afternoon ? 12 : 0);
  return true;
}

function readZone(written: string): number | undefined {
  const zone = written.replace(/^\((.*)\)$/, '$1').replace(/\s{0,9}\([^()]{0,100}\)$/, '');
  if (Object.hasOwn(ZONES, zone)) return ZONES[zone];
  if (Object.hasOwn(AMERICAN, zone)) return AMERICAN[zone];
  const match = /^(?:utc|gmt)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (Number(match[3] ?? 0) > 59 || minutes > 14 * 60) return undefined;
  return match[1] === '+' ? minutes : -minutes;
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(\s*[ap]\.?m\b\.?)?/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/;
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)([a-z]*)\.?/;
const MONTH_REST = /^(?:|uary|ruary|ch|il|e|y|ust|t?ember|ober|ember)$/;
const FILLER = /^(?:[\s,|·•–—-]+|(?:at|on|of|the)\b)/;

/** The fields of a date in words, its parts in any order, each at most once. */
function wordedFields(written: string): Fields | undefined {
  const fields: Fields = {};
  let rest = written;
  while (rest !== '') {
    const length = readPart(rest, fields);
    if (length === 0) return undefined;
    rest = rest.slice(length);
  }
  return fields.year === undefined || fields.month === undefined || fields.day === undefined ? undefined : fields;
}

/** How much of `rest` its first part takes; 0 where it is nothing that a date has. */
function readPart(rest: string, fields: Fields): number {
  const zone = fields.hour !== undefined && fields.offset === undefined ? readLeadingZone(rest, fields) : 0;
  if (zone > 0) return zone;
  const filler = FILLER.exec(rest) ?? WEEKDAY.exec(rest);
  if (filler) return filler[0].length;
  const month = MONTH.exec(rest);
  if (month) {
    if (fields.month !== undefined || !MONTH_REST.test(month[2] ?? '')) return 0;
    fields.month = MONTHS.indexOf((month[1] ?? '').slice(0, 3)) + 1;
    return month[0].length;
  }
  return readClock(rest, fields) || readNumber(rest, fields);
}

function readLeadingZone(rest: string, fields: Fields): number {
  const match =
    /^\s{0,9}((?:utc|gmt)?\s{0,9}[+\u2212-]\d{1,2}(?::?\d{2})?(?!\d)|[a-z]{1,4}(?![a-z]))(?:\s{0,9}\([^()]{0,99}\))?/.exec(
      rest,
    );
  const offset = match && readZone((match[1] ?? '').trim());
  if (!match || offset === undefined || offset === null) return 0;
  fields.offset = offset;
  fields.isAmerican = Object.hasOwn(AMERICAN, match[1] ?? '');
  return match[0].length;
}

function readClock(rest: string, fields: Fields): number {
  const match = CLOCK.exec(rest);
  if (!match || fields.hour !== undefined || (match[2] === undefined && match[5] === undefined)) return 0;
  fields.hour = Number(match[1]);
  fields.minute = Number(match[2] ?? 0);
  fields.second = Number(match[3] ?? 0);
  fields.millisecond = Math.floor(Number(`0.${match[4] ?? 0}`) * 1000);
  if (match[5] !== undefined && !readHalfOfDay(match[5].includes('p'), fields)) return 0;
  return match[0].length;
}

function readNumber(rest: string, fields: Fields): number {
  const match = /^(\d{1,2}(?:st|nd|rd|th)?|\d{4})(?![a-z\d])/.exec(rest);
  if (!match) return 0;
  const digits = match[0];
  if (/^\d{4}$/.test(digits)) {
    if (fields.year !== undefined) return 0;
    fields.year = Number(digits);
  } else {
    if (fields.day !== undefined) return 0;
    fields.day = Number.parseInt(digits, 10);
  }
  return digits.length;
}

function instantOf(fields: Fields): string | undefined {
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0, offset = 0 } = fields;
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  // RFC 3339 section 5.7 lets a leap second stand; it is shown as the second before it.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const instant = new Date(
    Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond) -
      (offset + (fields.isAmerican && isAmericanSummer(year, month, day, hour) ? 60 : 0)) * MINUTE_MS,
  );
  const written = instant.toISOString();
  return /^[1-9]\d{3}-/.test(written) ? written : undefined;
}

/** Whether clocks in the United States are an hour ahead: from two o'clock on the second Sunday of March to two on the first of November (since 2007). */
export function isAmericanSummer(year: number, month: number, day: number, hour: number): boolean {
  if (month !== 3 && month !== 11) return month > 3 && month < 11;
  const firstSunday = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
  const change = month === 3 ? firstSunday + 7 : firstSunday;
  const isAfter = day > change || (day === change && hour >= 2);
  return month === 3 ? isAfter : !isAfter;
}
