import { describe, expect, it } from 'vitest';
import { speaksOfEmbargo } from '../../local/speaks-of-embargo.ts';
import { problem } from '../../shared/model/problem-catalogue.ts';

const speaks = (text: string, encoding: BufferEncoding = 'utf8') => speaksOfEmbargo(Buffer.from(text, encoding), []);

describe('an upload that became no article', () => {
  it.each([
    '---\nembargo: 2026-01-05\n---\n',
    '---\nEmbargoed-Until: noon\n---\n',
    'EMBARGOED UNTIL MONDAY\n\nThe story',
    '<meta name="not_before" content="2026-01-05">',
    '---\npublish after: 2026-01-05\n---\n',
    '{"publishAfter": "2026-01-05"}',
  ])('speaks of an embargo with %j', (text) => {
    expect(speaks(text)).toBe(true);
    expect(speaks(`\ufeff${text}`, 'utf16le')).toBe(true);
  });

  it.each(['', 'The council met, but not before noon.', 'They publish after lunch.'])('does not with %j', (text) => {
    expect(speaks(text)).toBe(false);
  });

  it('speaks of one where that is what was found wrong with it', () => {
    const misspelt = problem('unknown-field', '“embrago”', { path: 'front matter' }, { mend: 'Did you mean embargo?' });
    expect(speaksOfEmbargo(undefined, [misspelt])).toBe(true);
    expect(speaksOfEmbargo(undefined, [problem('empty', 'nothing')])).toBe(false);
  });
});
