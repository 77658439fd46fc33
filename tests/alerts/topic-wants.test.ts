import { describe, expect, it } from 'vitest';
import { channelHears } from '../../shared/alerts/channel-hears.ts';
import { mayAlert } from '../../shared/alerts/may-alert.ts';
import { topicWants } from '../../shared/alerts/topic-wants.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../shared/model/change.ts';
import type { TopicConfig } from '../../shared/model/newsroom.ts';
import { anArticle } from './examples.ts';

describe('a topic', () => {
  const wants = (when: TopicConfig['when'], changed = {}, change: ChangeKind = 'new') =>
    topicWants({ when }, anArticle(changed), change);

  it('without conditions wants every change but a cosmetic one', () => {
    expect(CHANGE_KINDS.filter((change) => wants({}, {}, change))).toEqual([
      'new',
      'update',
      'correction',
      'withdraw',
      'kill',
    ]);
  });

  it('with kinds of change wants those alone', () => {
    const when = { change: ['cosmetic', 'kill'] as ChangeKind[] };
    expect(CHANGE_KINDS.filter((change) => wants(when, {}, change))).toEqual(['cosmetic', 'kill']);
  });

  it.each([
    ['TOWN HALL', 'Town Hall', true],
    ['town-hall', 'Town Hall', true],
    ['Économie', 'economie', true],
    ['日本', '  日本 ', true],
    ['日本', '中国', false],
    ['Town', 'Town Hall', false],
  ])('for section %s and an article in %s: %s', (wanted, section, expected) => {
    expect(wants({ section: [wanted] }, { section })).toBe(expected);
  });

  it('for a section does not want an article without one', () => {
    expect(topicWants({ when: { section: ['International'] } }, { tags: [], urgency: 4 }, 'new')).toBe(false);
  });

  it('for tags wants an article with any of them', () => {
    expect(wants({ tags: ['Roads', 'rail'] })).toBe(true);
    expect(wants({ tags: ['rail'] })).toBe(false);
  });

  it('for an urgency wants what is at least that urgent', () => {
    expect([1, 3, 4].map((urgency) => wants({ urgency: 3 }, { urgency }))).toEqual([true, true, false]);
  });

  it('with several conditions wants what meets all', () => {
    expect(wants({ section: ['town hall'], tags: ['rail'] })).toBe(false);
  });
});

describe('a channel', () => {
  it('for people hears of no withdrawal', () => {
    expect(CHANGE_KINDS.filter((change) => !channelHears('email', change))).toEqual(['withdraw']);
    expect(CHANGE_KINDS.filter((change) => !channelHears('sms', change))).toEqual(['withdraw']);
  });

  it('for machines hears of everything', () => {
    expect(CHANGE_KINDS.filter((change) => !channelHears('https', change))).toEqual([]);
  });
});

describe('an article', () => {
  const SIX_HOURS = 6 * 3_600_000;
  const may = (changed = {}, rest: { change?: ChangeKind; amongSeveral?: boolean } = {}) =>
    mayAlert({ article: anArticle(changed), change: 'new', amongSeveral: false, maxAgeMs: SIX_HOURS, ...rest });

  it('alerts up to the greatest age, counted from its publication to its first arrival', () => {
    expect(may({ published: '2026-01-04T03:30:00.000Z' })).toBe(true);
    expect(may({ published: '2026-01-04T03:29:59.999Z' })).toBe(false);
    expect(may({ published: '2026-01-05T00:00:00.000Z' })).toBe(true);
  });

  it('that was imported alerts nobody when it is updated either', () => {
    expect(may({ published: '2020-01-01T00:00:00.000Z' }, { change: 'update' })).toBe(false);
  });

  it('that came among several alerts nobody unless asked', () => {
    expect(may({}, { amongSeveral: true })).toBe(false);
    expect(may({ alert: true }, { amongSeveral: true })).toBe(true);
  });

  it('alerts at any age when its editor asks, and never when its editor says so', () => {
    expect(may({ alert: true, published: '2020-01-01T00:00:00.000Z' })).toBe(true);
    expect(may({ alert: false })).toBe(false);
  });

  it('that is killed or withdrawn is told whatever its age and its editor’s word', () => {
    expect(may({ alert: false }, { change: 'kill', amongSeveral: true })).toBe(true);
    expect(may({ published: '2020-01-01T00:00:00.000Z' }, { change: 'withdraw' })).toBe(true);
  });
});
