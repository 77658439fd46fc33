import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtmlAttribute, escapeHtmlText } from '../../shared/markup/html-text.ts';
import { htmlJsonString, jsonForScript, jsonString, wellFormedJson } from '../../shared/markup/json-text.ts';
import { anyString } from './any-string.ts';

describe('JSON', () => {
  test('has U+FFFD for a lone surrogate, and leaves a backslash and letters that look like one alone', () => {
    expect(wellFormedJson({ a: '\ud800 \\ud800 \u{1f600}', b: undefined })).toBe('{"a":"\ufffd \\\\ud800 \u{1f600}"}');
  });

  test('of a string alone is the same as of a string in a value', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        expect(`[${jsonString(value)}]`).toBe(wellFormedJson([value]));
      }),
      { numRuns: 1000 },
    );
  });

  test('of HTML that was escaped is the same as of any other string', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const html = `<p title="${escapeHtmlAttribute(value)}">\t${escapeHtmlText(value)}</p>\n`;
        expect(`[${htmlJsonString(html)}]`).toBe(wellFormedJson([html]));
      }),
      { numRuns: 1000 },
    );
  });

  test('of any string is read back as that string with U+FFFD for lone surrogates', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const json = wellFormedJson([value]);
        expect(json.isWellFormed()).toBe(true);
        expect(json).not.toContain('\n');
        expect(JSON.parse(json)).toEqual([value.toWellFormed()]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON in a script element', () => {
  test('has escapes for what would end the element', () => {
    expect(jsonForScript('</script><!-- & \u2028')).toBe('"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"');
  });

  test('of any string holds no markup, and is read back as that string', () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const json = jsonForScript([value]);
        expect(json).not.toMatch(/[<>&]/);
        expect(JSON.parse(json)).toEqual([value.toWellFormed()]);
      }),
      { numRuns: 1000 },
    );
  });
});
