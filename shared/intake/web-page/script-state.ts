/** Data of this length may hold an article. */
const LEAST_STATE = 600;
const MAX_OPENING = 200;
const STATE = /^\s{0,50}(?:(?:var|let|const) )?[\w$.]{0,60} ?=? ?\{/;

/** The data that a script hands to a page, as an object in JSON; `undefined` where it hands none of the length of an article. */
export function readScriptState(script: string): string | undefined {
  if (script.length < LEAST_STATE) return undefined;
  const opening = STATE.exec(script.slice(0, MAX_OPENING))?.[0];
  return opening === undefined ? undefined : objectAt(script, opening.length - 1);
}

/** The object in JSON that begins at a place of a text. Takes time linear in its length. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return text.slice(start, at + 1);
  }
  return '';
}
