import { describe, expect, it } from 'vitest';
import { mailDefaults, mailKind, mailMoment, mailWays, type MailHours, type MailKind } from './mail-moment';

const inJapan = (moment: string) => Date.parse(`${moment}:00+09:00`);
const at = (kind: MailKind, now: string, hours: Partial<MailHours> = {}) =>
  new Date(mailMoment(kind, { ...mailDefaults, ...hours }, inJapan(now)) + 9 * 3_600_000).toISOString().slice(0, 16);

describe('the mail of a notice', () => {
  it('is the one that the person chose, and none where they muted the engagement', () => {
    const kinds = (urgency: 'deadline' | 'act' | 'news', isMuted: boolean) =>
      mailWays.map((way) => mailKind({ urgency, isMuted }, way));
    expect(kinds('act', false)).toEqual(['at-once', 'digest', null]);
    expect(kinds('news', true)).toEqual([null, null, null]);
  });

  it('is always sent of a deadline', () => {
    for (const isMuted of [true, false])
      expect(mailWays.map((way) => mailKind({ urgency: 'deadline', isMuted }, way))).toEqual(Array(3).fill('deadline'));
  });
});

describe('the moment of a mail', () => {
  it.each([
    ['at once by day', 'at-once', '2031-03-31T12:34', {}, '2031-03-31T12:34'],
    ['after the night', 'at-once', '2031-03-31T23:10', {}, '2031-04-01T07:00'],
    ['after the night that has begun the day before', 'deadline', '2031-04-01T00:01', {}, '2031-04-01T07:00'],
    [
      'at once where no hours are quiet',
      'deadline',
      '2031-04-01T00:01',
      { quietFrom: 5, quietUntil: 5 },
      '2031-04-01T00:01',
    ],
    ['after a rest at noon', 'at-once', '2031-04-01T12:59', { quietFrom: 12, quietUntil: 13 }, '2031-04-01T13:00'],
    ['at the hour of today', 'digest', '2031-04-01T07:59', {}, '2031-04-01T08:00'],
    ['at that of tomorrow', 'digest', '2031-04-01T08:00', {}, '2031-04-02T08:00'],
    [
      'after the quiet hours, though the daily one lies in them',
      'digest',
      '2031-04-01T09:00',
      { digestHour: 23 },
      '2031-04-02T07:00',
    ],
  ] as const)('is %s', (_, kind, now, hours, then) => expect(at(kind, now, hours)).toBe(then));
});
