import type { Problem } from '../shared/model/problem.ts';

/** A problem in one line: place, what was found, what was needed and how to mend it. */
export function problemText({ severity, place, found, needed, mend }: Problem): string {
  const at = placeText(place);
  return `${severity}: ${at === '' ? '' : `${at}: `}found ${found}, needed ${needed}. ${mend}`;
}

/** Where a problem lies, e.g. `front matter: urgency, line 3, column 10`; empty where it is the file itself. */
export function placeText({ item, path, line, column }: Problem['place']): string {
  const parts = [
    item === undefined ? undefined : `article ${item} of the file`,
    path,
    line === undefined ? undefined : `line ${line}`,
    column === undefined ? undefined : `column ${column}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
