import type { AlertMessage } from './alert-message.ts';

/**
 * What one alert may take, in bytes: SNS lets a whole `PublishBatch` of ten take 262,144, attributes included, so that a batch of any
 * ten alerts fits.
 */
export const MAX_ALERT_BYTES = 26_000;

const encoder = new TextEncoder();

/** What SNS counts of one publish, in bytes of UTF-8: the subject, the message (the JSON of all bodies) and the attributes' names, types and values. */
export function publishSize({
  subject,
  bodies,
  attributes,
}: Omit<AlertMessage, 'alertId' | 'articleId' | 'folder'>): number {
  const { section, tags, urgency, language, change } = attributes;
  const fields = [
    subject,
    ...(section === undefined ? [] : [`sectionString${section}`]),
    `tagsString.Array${JSON.stringify(tags)}`,
    `urgencyNumber${urgency}`,
    `languageString${language}`,
    `changeString${change}`,
  ];
  return sizeOf(fields.join('')) + messageSize(Object.entries(bodies));
}

/** The size of the JSON object with these members; a body that several channels share is measured once. */
function messageSize(members: readonly (readonly [string, string])[]): number {
  const sizes = new Map<string, number>();
  for (const [, body] of members) if (!sizes.has(body)) sizes.set(body, sizeOf(JSON.stringify(body)));
  // Each member adds a quoted name, a colon and a comma or brace; one brace opens.
  return members.reduce((bytes, [name, body]) => bytes + name.length + 4 + (sizes.get(body) ?? 0), 1);
}

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
