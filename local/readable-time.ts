/** `2026-01-04T09:30:00.000Z` as `2026-01-04 09:30:00 UTC`. */
export function readableTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
