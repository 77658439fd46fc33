import { expect, test } from 'vitest';
import { readTemplateMarks } from '../../../shared/intake/markdown/template-marks.ts';

test('shortcodes within a line go: a pair around words leaves these, another is told', () => {
  const told: string[] = [];
  const text = '{{% alert %}}Wait.{{% /alert %}} Then {{< count year="2026" >}} cars.\n\n`{{< code >}}`';
  expect(readTemplateMarks(text, (found, line) => told.push(`${line}: ${found}`))).toBe(
    'Wait. Then  cars.\n\n`{{< code >}}`',
  );
  expect(told).toEqual(['1: “{{< count year="2026" >}}”']);
});
