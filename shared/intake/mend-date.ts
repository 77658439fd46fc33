const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const NUMBERS = /^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /^\s*(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/;

/** How to mend a date that cannot be read, where more can be said of it than of any: which days it may mean, or that there is no such day. */
export function mendDate(written: string): string | undefined {
  const [, first, , second, year] = NUMBERS.exec(written) ?? [];
  if (first !== undefined) {
    const days = [dayText(year, second, first), dayText(year, first, second)].filter((day) => day !== undefined);
    const [one, other] = [...new Set(days)];
    if (one === undefined) return 'There is no such day; mend it.';
    return other === undefined
      ? `If it is ${one}, write it so, with the month as a word.`
      : `It may be ${one} or ${other}: write it with the month as a word.`;
  }
  const [, ofYear, month, day] = YEAR_FIRST.exec(written) ?? [];
  if (ofYear !== undefined && dayText(ofYear, month, day) === undefined) return 'There is no such day; mend it.';
  return undefined;
}

function dayText(year = '', month = '', day = ''): string | undefined {
  const name = MONTHS[Number(month) - 1];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return name === undefined || Number(day) < 1 || Number(day) > days ? undefined : `${Number(day)} ${name} ${year}`;
}
