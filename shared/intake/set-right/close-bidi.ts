/** What opens and closes a stretch of a direction (Unicode Bidirectional Algorithm, UAX #9, section 2). */
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const HAS_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';
/** As UAX #9 has it (max_depth): what is opened deeper has no effect there either. */
const MAX_DEPTH = 125;

const KINDS: Readonly<Record<string, 'embedding' | 'override' | 'isolate'>> = {
  '\u202a': 'embedding',
  '\u202b': 'embedding',
  '\u202d': 'override',
  '\u202e': 'override',
  '\u2066': 'isolate',
  '\u2067': 'isolate',
  '\u2068': 'isolate',
};

/**
 * `text` with every stretch closed that it opens, so that none reorders what follows it; what closes nothing goes. So do overrides: they
 * turn the letters of words round, which no language asks for and a forged name or address does.
 */
export function closeBidi(text: string): string {
  if (!HAS_CONTROL.test(text)) return text;
  const { marked, closing } = markBidi(text);
  return marked.replaceAll('\0', '') + closing;
}

/** As `closeBidi`, but with `\0` in the place of what goes, and what closes the stretches that are open at the end apart. */
export function markBidi(text: string): { readonly marked: string; readonly closing: string } {
  const open: ('embedding' | 'override' | 'isolate')[] = [];
  const marked = text.replace(CONTROL, (control) => {
    const kind = KINDS[control];
    if (kind !== undefined) {
      if (open.length >= MAX_DEPTH) return '\0';
      open.push(kind);
      return kind === 'override' ? '\0' : control;
    }
    if (control === POP_ISOLATE) {
      const at = open.lastIndexOf('isolate');
      // The end of an isolate ends what was opened in it.
      if (at >= 0) open.length = at;
      return at >= 0 ? control : '\0';
    }
    const last = open.at(-1);
    if (last !== 'embedding' && last !== 'override') return '\0';
    open.pop();
    return last === 'override' ? '\0' : control;
  });
  const closing = open
    .filter((kind) => kind !== 'override')
    .map((kind) => (kind === 'isolate' ? POP_ISOLATE : POP_EMBEDDING))
    .reverse()
    .join('');
  return { marked, closing };
}
