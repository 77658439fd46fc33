const MIB = 1024 * 1024;

/** The most bytes that a file of each format may have where `newsroom.yaml` says nothing. A whole web page is HTML; a novel is 1 MiB. */
export const SIZE_LIMITS = {
  text: 2 * MIB,
  markdown: 2 * MIB,
  html: 2 * MIB,
  json: 10 * MIB,
  xml: 10 * MIB,
  email: 10 * MIB,
  docx: 10 * MIB,
} as const;

/** The most bytes that a file of each format may have. */
export type SizeLimits = Readonly<Record<keyof typeof SIZE_LIMITS, number>>;

/** `limits` of `newsroom.yaml`, in bytes: `other` is for the formats that machines write. */
type GivenLimits = { readonly [Format in keyof SizeLimits | 'other']?: number | undefined };

/** A limit for every format: `text` holds for Markdown and HTML too, `other` for the rest, unless the format is named itself. */
export function completeLimits({ text, other, ...given }: GivenLimits): SizeLimits {
  return {
    text: text ?? SIZE_LIMITS.text,
    markdown: given.markdown ?? text ?? SIZE_LIMITS.markdown,
    html: given.html ?? text ?? SIZE_LIMITS.html,
    json: given.json ?? other ?? SIZE_LIMITS.json,
    xml: given.xml ?? other ?? SIZE_LIMITS.xml,
    email: given.email ?? other ?? SIZE_LIMITS.email,
    docx: given.docx ?? other ?? SIZE_LIMITS.docx,
  };
}

/** The most bytes that any file may have: what format it has, and its own limit, is only known once it is read. */
export function largestLimit(limits: SizeLimits): number {
  return Math.max(...Object.values(limits));
}
