import { gatherAcrossArticles } from '../shared/intake/gather-problems.ts';
import { type MoreOfIt, type Problem, quote } from '../shared/model/problem.ts';

/** The problems of one upload in one line each: place, what was found, what was needed, how to mend it, and the code that docs/problems.md explains. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  return gravestFirst(gatherAcrossArticles(problems)).map(problemText);
}

/** Errors before warnings, what is mostly right last, and of each those of the file itself before those that have a line, in the order of the lines. */
export function gravestFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((one, other) => rankOf(one) - rankOf(other) || lineOf(one) - lineOf(other));
}

function rankOf(problem: Problem): number {
  const { severity, place } = problem;
  return (severity === 'error' ? 0 : isQuiet(problem) ? 2e9 : 1e9) + (place.item ?? 0);
}

/** Whether it is mostly as it should be, and is told below all that needs doing. */
export function isQuiet({ code }: Problem): boolean {
  return code === 'lines-left-out';
}

function lineOf({ place }: Problem): number {
  return place.line ?? 0;
}

/** A problem in one line. */
export function problemText({ code, severity, place, found, needed, mend, more }: Problem): string {
  const at = placeText(withoutFound(place, found));
  const told = `${severity}: ${at === '' ? '' : `${at}: `}found ${found}, needed ${needed}. ${mend}`;
  return `${told}${more ? ` ${moreText(more)}` : ''} [${code}]`;
}

/** Where else the same was found, e.g. `And 12 more like it: “a.jpg” (line 9), “b.jpg” (line 14) and 10 others.` */
export function moreText({ count, first }: MoreOfIt): string {
  const named = first.map(({ place, found }) => {
    const { near: _near, ...counted } = place;
    const at = placeText(counted);
    return at === '' ? found : `${found} (${at})`;
  });
  const others = count - named.length;
  const list = others > 0 ? `${named.join(', ')} and ${others} ${others === 1 ? 'other' : 'others'}` : named.join(', ');
  return `And ${count} more like it: ${list}.`;
}

/** `place` without the first words of its paragraph where these were what was found. */
export function withoutFound(place: Problem['place'], found: string): Problem['place'] {
  const { near = '', ...others } = place;
  return near !== '' && found.includes(near.replace(/…$/, '')) ? others : place;
}

/** Where a problem lies, e.g. `front matter: urgency, line 3, column 10`; empty where it is the file itself. */
export function placeText({ item, headline, path, near, line, column }: Problem['place']): string {
  const parts = [
    item === undefined
      ? undefined
      : `article ${item} of the file${headline === undefined ? '' : ` (${quote(headline)})`}`,
    path === undefined || near === undefined ? path : `${path} (${quote(near)})`,
    line === undefined ? undefined : `line ${line}`,
    column === undefined ? undefined : `column ${column}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
