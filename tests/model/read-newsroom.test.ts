import { describe, expect, test } from 'vitest';
import { NewsroomError, readNewsroom } from '../../shared/model/read-newsroom.ts';

const MIB = 1024 * 1024;
const HEAD = 'name: Herald\nauthority: herald.example,2026\n';

/** What the error says of a newsroom.yaml that cannot be used. */
function faultsOf(yaml: string): string {
  try {
    readNewsroom(yaml);
  } catch (error) {
    if (error instanceof NewsroomError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('newsroom.yaml', () => {
  test('with a name and an authority has defaults for the rest', () => {
    expect(readNewsroom(HEAD)).toEqual({
      name: 'Herald',
      description: '',
      language: 'en',
      authority: 'herald.example,2026',
      feeds: { items: 50 },
      alerts: { maxAge: 6 * 3_600_000, perSecond: 5 },
      limits: {
        text: 2 * MIB,
        markdown: 2 * MIB,
        html: 2 * MIB,
        json: 10 * MIB,
        xml: 10 * MIB,
        email: 10 * MIB,
        docx: 10 * MIB,
      },
      topics: [],
    });
  });

  test('limits a format by its own name, else by the kind of its writer', () => {
    const { limits } = readNewsroom(`${HEAD}limits: { text: 1 MiB, html: 4 MiB, other: 5 MiB, xml: 512 KiB }`);
    expect(limits).toEqual({
      text: MIB,
      markdown: MIB,
      html: 4 * MIB,
      json: 5 * MIB,
      xml: MIB / 2,
      email: 5 * MIB,
      docx: 5 * MIB,
    });
  });

  test('takes one section or several, one kind of change or several', () => {
    const { topics } = readNewsroom(
      `${HEAD}topics:\n  - { name: a, when: { section: Local, change: kill } }\n  - { name: b, when: { section: [X, Y] } }`,
    );
    expect(topics.map(({ when }) => when)).toEqual([{ section: ['Local'], change: ['kill'] }, { section: ['X', 'Y'] }]);
  });

  test.each([
    ['an unknown key', 'colour: red\n', 'newsroom.yaml, line 3: colour is not a field that Wireroom knows'],
    ['no name', undefined, 'newsroom.yaml: name is missing'],
    ['a duration without a unit', 'alerts: { maxAge: "6" }\n', 'needed a number and s, m, h or d, e.g. 6h'],
    [
      'two topics of one name',
      'topics: [{ name: a }, { name: a }]\n',
      'newsroom.yaml, line 3: topics found a list, needed topics with different names; twice: a',
    ],
    [
      'a telephone number as people write it',
      'topics: [{ name: a, subscribers: [{ channel: sms, to: "0202 555" }] }]\n',
      'needed a number in E.164',
    ],
    ['a contact that is no address', 'contact: the desk\n', 'contact found “the desk”, needed an e-mail address'],
    ['a misspelt field', 'alert: { maxAge: 6h }\n', 'alert is not a field that Wireroom knows; is it alerts?'],
    [
      'a misspelt field of a topic',
      'topics:\n  - name: a\n    when:\n      sections: Local\n',
      'newsroom.yaml, line 6: topics, entry 1, when.sections is not a field that Wireroom knows; is it section?',
    ],
    [
      'an urgency that is none',
      'topics:\n  - name: a\n  - name: b\n    when:\n      urgency: 10\n',
      'newsroom.yaml, line 7: topics, entry 2, when.urgency found 10, needed a whole number from 1 (flash) to 9',
    ],
    [
      'a kind of change that is none',
      'topics: [{ name: a, when: { change: [new, killed] } }]\n',
      'when.change found “[new, killed]”, needed one or several of cosmetic, new, update, correction, withdraw, kill',
    ],
    [
      'a channel that is none',
      'topics: [{ name: a, subscribers: [{ channel: fax }] }]\n',
      'needed email, sms or https',
    ],
    [
      'a field of another channel',
      'topics: [{ name: a, subscribers: [{ channel: email, to: a@b.example, secretFrom: X }] }]\n',
      'topics, entry 1, subscribers, entry 1, secretFrom does not belong here',
    ],
    [
      'a telephone number that YAML takes for a number',
      'topics: [{ name: a, subscribers: [{ channel: sms, to: +12025550123 }] }]\n',
      'needed a number in E.164 between quotation marks',
    ],
    ['a logo without its size', 'logo: { url: "https://a.example/l.png", width: 5 }\n', 'logo.height is missing'],
    ['a text where a list belongs', 'sections: Local\n', 'sections found “Local”, needed a list'],
    ['a field that stands twice', 'name: Again\n', 'newsroom.yaml, line 3: found a field that stands above already'],
    ['a tab', 'feeds:\n\titems: 5\n', 'newsroom.yaml, line 4: found a tab, needed spaces'],
    ['a name of another kind', 'copyright: 2026\n', 'copyright found 2026, needed a text; put a number'],
    ['YAML that ends too soon', 'topics: [\n', 'newsroom.yaml, line 4: Flow sequence'],
  ])('with %s is refused, and the fault is named with its place', (_what, yaml, fault) => {
    expect(faultsOf(yaml === undefined ? 'authority: herald.example,2026\n' : HEAD + yaml)).toContain(fault);
  });

  test.each([
    ['', 'newsroom.yaml: the file is empty, needed fields'],
    ['# nothing yet\n', 'newsroom.yaml: the file is empty, needed fields'],
    ['- a\n', 'newsroom.yaml: the file found a list, needed fields'],
    ['The Herald\n', 'newsroom.yaml: the file found “The Herald”, needed fields'],
  ])('that is no set of fields (%j) is refused', (yaml, fault) => {
    expect(faultsOf(yaml)).toContain(fault);
  });

  test('speaks none of the validation library’s words', () => {
    const faults = faultsOf(
      'name: ""\nauthority: 5\nfeeds: { items: 1.5 }\nalerts: { perSecond: 0, maxAge: 6 }\nlogo: x\nsections: [5, ""]\n' +
        'topics: [{ name: 5, when: { urgency: 0, section: 5, change: x } }, 7]\n',
    );
    expect(faults.split('\n')).toHaveLength(13);
    expect(faults).not.toMatch(/[<>]=?\d|!0|Object|Array|Invalid|string|integer/);
  });

  test('with a password in an address is refused, and the password is not repeated', () => {
    const fault = faultsOf(
      `${HEAD}topics: [{ name: a, subscribers: [{ channel: https, to: "https://us:secret@partner.example/" }] }]\n`,
    );
    expect(fault).toContain('needed an http or https URL without a user name or password');
    expect(fault).not.toContain('secret@');
    expect(fault).not.toContain('us:');
  });
});
