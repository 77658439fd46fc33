import { describe, expect, it } from 'vitest';
import { alertWords } from '../../shared/alerts/alert-words.ts';
import { septetsOf } from '../../shared/alerts/gsm-alphabet.ts';
import { gsmText } from '../../shared/alerts/gsm-text.ts';
import { HOUSE_WORDS } from '../../shared/alerts/house-words.ts';
import { CHANGE_KINDS } from '../../shared/model/change.ts';

const LANGUAGES = Object.keys(HOUSE_WORDS);
/** A short link of a host name of twenty characters. */
const LINK_LENGTH = 'https://news.example.com/s/gd3ep1b1b8az'.length;

describe('the words around an alert', () => {
  it('are there for the languages of large newsrooms', () => {
    for (const language of 'en de fr es it pt nl pl sv da nb fi cs ru uk tr ar he fa hi ja zh ko id el ro hu'.split(
      ' ',
    ))
      expect(LANGUAGES).toContain(language);
  });

  it.each(LANGUAGES)('in %s name the topic and the newsroom, whatever they are called', (language) => {
    const why = alertWords(language).why('$& {newsroom}', '$1');
    expect(why).toContain('$& {newsroom}');
    expect(why.replace('$& {newsroom}', '')).toContain('$1');
    expect(why.replace('$& {newsroom}', '')).not.toMatch(/[{}]/);
  });

  it.each(LANGUAGES)('in %s tell news, a correction and a withdrawal apart', (language) => {
    const { label, takenBack } = alertWords(language);
    expect(label.new).toBe('');
    expect(new Set(CHANGE_KINDS.map((kind) => label[kind])).size).toBe(4);
    for (const kind of CHANGE_KINDS) expect(label[kind]).toMatch(/^(?:|\S.*(?:[^:]: |：))$/);
    expect(takenBack).toMatch(/^\S.*\S$/);
  });

  it.each(LANGUAGES)('in %s leave an SMS room for a headline beside the link', (language) => {
    const longest = Math.max(...CHANGE_KINDS.map((kind) => alertWords(language).label[kind].length));
    const isGsm = CHANGE_KINDS.every((kind) => {
      const label = alertWords(language).label[kind];
      return label === '' || septetsOf(gsmText(label) ?? '\t') !== undefined;
    });
    expect((isGsm ? 160 : 70) - LINK_LENGTH - 1 - longest).toBeGreaterThanOrEqual(16);
  });

  it('of two Chinese scripts go by the tag', () => {
    const simplified = alertWords('zh').takenBack;
    const traditional = alertWords('zh-TW').takenBack;
    expect(traditional).not.toBe(simplified);
    for (const tag of ['zh-CN', 'zh-Hans', 'zh-Hans-HK', 'zh-SG']) expect(alertWords(tag).takenBack).toBe(simplified);
    for (const tag of ['zh-Hant', 'zh-HK', 'ZH-hant-CN', 'yue']) expect(alertWords(tag).takenBack).toBe(traditional);
  });
});
