import { escapeHtmlAttribute } from '../../shared/markup/html-text.ts';

/** HTML that is safe to write as it stands: only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Piece = string | number | undefined | false | Html | readonly Html[];

/** A template of HTML: strings that are filled in are escaped for text and for quoted attributes, `undefined` and `false` left out. */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const filled = literals.map((literal, index) => literal + (index < pieces.length ? markupOf(pieces[index]) : ''));
  return { markup: filled.join('') };
}

function markupOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtmlAttribute(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

export interface DocumentParts {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly body: Html;
  /** Seconds after which the page loads itself again where it runs no script. */
  readonly refreshSeconds?: number;
  /** JavaScript, of our own. */
  readonly script?: string;
}

/** A whole page in the plain look of the engine's own pages, light or dark as the reader has it. */
export function htmlDocument({ title, language, body, refreshSeconds, script }: DocumentParts): string {
  const refresh =
    refreshSeconds !== undefined &&
    html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>\n`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${refresh}<link rel="icon" href="data:,">
<style>${{ markup: STYLE }}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${{ markup: script }}</script>\n`}</body>
</html>
`.markup;
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b1a, #e9e6e1); --quiet: light-dark(#66615b, #a49e95);
  --paper: light-dark(#fbfaf8, #171615); --card: light-dark(#fff, #201f1d); --line: light-dark(#e3dfd8, #383531);
  --link: light-dark(#0b5394, #8ab8ea); --good: light-dark(#1d6b3a, #7fcf9b); --bad: light-dark(#a8201a, #f09a92);
  --wait: light-dark(#7a5600, #e2bd63); --good-bg: light-dark(#e4f3e8, #18301f); --bad-bg: light-dark(#fbe9e7, #3a1d1a);
  --wait-bg: light-dark(#fbf1d9, #332a12); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, header.top { max-width: 58rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 2rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; }
main { padding-bottom: 4rem; }
h1 { font: 600 1.75rem/1.2 Georgia, serif; margin: 0; }
main > h1 { margin-top: 3rem; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .75rem; }
h3 { font: 600 1.15rem/1.3 Georgia, serif; margin: 0; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.quiet { color: var(--quiet); font-size: .875rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.15rem; margin: 0 0 .75rem; }
.card > * + * { margin-top: .5rem; }
.card p, .card ul, .card dl { margin-bottom: 0; }
.file { overflow-wrap: anywhere; }
.line h3.file { font: inherit; }
.state { display: inline-block; font-size: .8rem; font-weight: 600; padding: .1rem .55rem; border-radius: 1rem; }
.published, .rendered { color: var(--good); background: var(--good-bg); }
.rejected { color: var(--bad); background: var(--bad-bg); }
.queued { color: var(--wait); background: var(--wait-bg); }
.line { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
section.item { border-top: 1px solid var(--line); padding-top: .75rem; margin-top: .75rem; }
.item > * + * { margin-top: .35rem; }
.problems { list-style: none; padding: 0; margin: .5rem 0 0; }
.problems li { border-left: 3px solid var(--bad); padding-left: .75rem; margin-top: .5rem; overflow-wrap: anywhere; }
.problems li.warning { border-color: var(--wait); }
.problems li.quiet { border-color: var(--line); }
.problems summary { cursor: pointer; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.problems details[open] summary { white-space: normal; }
.problems details p { margin: .25rem 0 0; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: start; }
form > * { min-width: 0; max-width: 100%; }
form > button { align-self: end; }
label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; font-size: .875rem; color: var(--quiet); }
form > .wide { flex-basis: 100%; }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
input, button { font: inherit; color: inherit; }
input { max-width: 100%; }
input[type=file] { padding: .3rem 0; }
textarea { font: inherit; color: inherit; width: 100%; min-height: 12rem; resize: vertical; }
input[type=text], input[type=number], textarea { padding: .4rem .6rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--paper); }
button { padding: .45rem 1.1rem; border: 0; border-radius: .35rem; background: var(--link); color: var(--paper); font-weight: 600; cursor: pointer; }
code { font-size: .9em; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, monospace; margin: 0; }
.slight { color: var(--quiet); background: var(--line); }
form.card > *, dl.card > * { margin-top: 0; }
dl { display: grid; grid-template-columns: 3.5rem 1fr; gap: .15rem .9rem; margin: 0; }
dt { color: var(--quiet); grid-column: 1; }
dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
.passage { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.passage.changed { border-color: var(--wait); }
.passage.added { border-color: var(--good); }
.passage.removed { border-color: var(--bad); }
ins { color: var(--good); background: var(--good-bg); text-underline-offset: .15em; }
del { color: var(--bad); background: var(--bad-bg); }
del + ins { margin-left: .15em; }
.new { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
`;
