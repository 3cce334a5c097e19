import { describe, expect, it } from 'vitest';
import { statesName, statesReason } from './stated-text';
import { textLimits } from './storable-text';

const long = (length: number) => 'あ'.repeat(length);

describe('a reason', () => {
  it.each([
    ['written', '対象の2件は母集団に含まれない', null],
    ['as long as may be', long(textLimits.reason), null],
    ['missing', '', 'x.reason-missing'],
    ['only spaces of any width', ' \u3000\u200b', 'x.reason-missing'],
    ['not given', null, 'x.reason-missing'],
    ['longer than is kept', long(textLimits.reason + 1), 'reason.not-storable'],
    ['with a NUL', 'a\u0000', 'reason.not-storable'],
  ])('that is %s is told as that', (_, text, code) => {
    expect(statesReason(text, 'x.reason-missing')).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});

describe('a name', () => {
  it.each([
    ['written', '水奈良 一郎', null],
    ['as long as may be', long(textLimits.name), null],
    ['missing', '\u3000', 'x.name-missing'],
    ['longer than is kept', long(textLimits.name + 1), 'x.name-not-storable'],
    ['with a NUL', 'a\u0000', 'x.name-not-storable'],
    ['with a mark that turns it around', 'a\u202eb', 'x.name-not-storable'],
  ])('that is %s is told as that', (_, name, code) => {
    const decision = statesName(name, 'x.name-missing', 'x.name-not-storable');
    expect(decision).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});
