/** What systems write where a field may not be empty and nobody filled it. */
const PLACEHOLDER =
  /^(?:no[- ]data[- ]available|not[- ](?:available|applicable|specified)|n\/a|none|null|undefined|unknown)$/i;
/** The day that some agencies set behind a maker: `Northern Wire, MAR 04`. */
const DAY_BEHIND = /, \p{L}{3}\.? \d{1,2}$/u;

/** A field's words, empty where a system wrote them for want of any. */
export function withoutPlaceholder(words: string): string {
  return words.length < 30 && PLACEHOLDER.test(words.trim()) ? '' : words;
}

/** Who made something, without the day behind and but for a placeholder. */
export function makerOf(words: string): string {
  return withoutPlaceholder(words.replace(DAY_BEHIND, ''));
}
