import type { AlertMessage } from './alert-message.ts';

/**
 * What one alert may take, in bytes: SNS lets a whole `PublishBatch` of ten take 262,144, attributes included, so that a batch of any
 * ten alerts fits.
 */
export const MAX_ALERT_BYTES = 26_000;

/** What SNS counts of one publish, in bytes of UTF-8: the subject, the message (the JSON of all bodies) and the attributes' names, types and values. */
export function publishSize({ subject, bodies, attributes }: Omit<AlertMessage, 'alertId' | 'folder'>): number {
  const { section, tags, urgency, language, change } = attributes;
  const fields = [
    subject,
    JSON.stringify(bodies),
    ...(section === undefined ? [] : [`sectionString${section}`]),
    `tagsString.Array${JSON.stringify(tags)}`,
    `urgencyNumber${urgency}`,
    `languageString${language}`,
    `changeString${change}`,
  ];
  const encoder = new TextEncoder();
  return fields.reduce((bytes, field) => bytes + encoder.encode(field).length, 0);
}
