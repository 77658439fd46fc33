import type { GivenFields, Parsed } from '../../../shared/intake/intake.ts';
import { withLeadDateline } from '../../../shared/intake/lead-dateline.ts';
import { textFormat } from '../../../shared/intake/text-format.ts';

/** What a pasted text gives, with the place that its lead names, which every format's drafts are asked for alike. */
export function parseText(text: string, given?: GivenFields): Parsed {
  const parsed = textFormat.parse(text, given);
  return { ...parsed, drafts: parsed.drafts.map(withLeadDateline) };
}
