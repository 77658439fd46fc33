import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

test('an item with a list inside it holds blocks, as every item does that has more than its own words', () => {
  const { drafts } = textFormat.parse(
    'Ferry rules\n\nThe rules are these, said the harbour office on Monday.\n\n1. Two firms are related where:\n1) one takes part in the other;\n2) one works for the other;\n2. Others are not.\n3. The rest follows.\n',
  );
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  expect(checkBody(draft.body)).toEqual([]);
  expect(showBody(draft.body)).toContain(
    '<ol><li><p>Two firms are related where:</p><ol><li>one takes part in the other;</li><li>one works for the other;</li></ol></li><li>Others are not.</li><li>The rest follows.</li></ol>',
  );
});
