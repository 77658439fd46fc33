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
    ['an unknown key', 'colour: red\n', 'newsroom.yaml: colour is not a field that Wireroom knows'],
    ['no name', undefined, 'newsroom.yaml: name is missing'],
    ['a duration without a unit', 'alerts: { maxAge: "6" }\n', 'needed a number and s, m, h or d, e.g. 6h'],
    ['two topics of one name', 'topics: [{ name: a }, { name: a }]\n', 'topics with different names'],
    [
      'a telephone number as people write it',
      'topics: [{ name: a, subscribers: [{ channel: sms, to: "0202 555" }] }]\n',
      'needed a number in E.164',
    ],
    ['a contact that is no address', 'contact: the desk\n', 'contact found "the desk", needed an e-mail address'],
    ['YAML that ends too soon', 'topics: [\n', 'newsroom.yaml: Flow sequence'],
  ])('with %s is refused, and the fault is named with its place', (_what, yaml, fault) => {
    expect(faultsOf(yaml === undefined ? 'authority: herald.example,2026\n' : HEAD + yaml)).toContain(fault);
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
