/** A way in which a newsroom may be handed a hostile string: it makes a file of it. */
export interface Carrier {
  readonly name: string;
  readonly key: string;
  readonly file: (vector: string) => string | Uint8Array;
}

export const PROSE = 'The harbour reopened on Monday after eleven weeks of repairs, the port authority said.';

/** For markup in XML, which no document may hold as it stands: control characters are left out, the rest is escaped. */
export function xml(value: string): string {
  return withoutControls(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function cdata(value: string): string {
  return `<![CDATA[${withoutControls(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

export function oneLine(value: string): string {
  return value.replace(/[\u0000\n]/g, ' ');
}

function withoutControls(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
