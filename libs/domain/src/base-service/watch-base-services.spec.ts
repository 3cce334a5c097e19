import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement/ismap-ruleset-20240801';
import { registeredServices, registeredUntil } from './base-service-check';
import { endedInheritance, isNamedIn, watchBaseServices, type WatchedBaseService } from './watch-base-services';

const check = { found: 'LISTED', validUntil: '2027-10-31', checkedOn: '2026-11-20' } as const;
const aoba: WatchedBaseService = {
  registrationNo: 'C99-0001-1',
  validUntil: '2027-10-31',
  check,
  inherited: 96,
  isNamed: true,
};
const atReport = { ruleset: ismapRuleset20240801, periodEnd: '2026-09-30', asOf: '2026-12-18', isIssued: false };
const said = (change: Partial<WatchedBaseService>, context: Partial<typeof atReport> = {}) =>
  watchBaseServices([{ ...aoba, ...change }], { ...atReport, ...context }).map(
    ({ fault, grade }) => `${fault} ${grade}`,
  );

describe('watching the services from which controls are taken over', () => {
  it('finds nothing in one that is listed, named and looked up in time', () => {
    expect(said({})).toEqual([]);
  });

  it.each([
    ['nobody looked', { check: null }, ['never-checked warn']],
    ['somebody looked 91 days ago', { check: { ...check, checkedOn: '2026-09-18' } }, ['check-too-old warn']],
    ['somebody looked 90 days ago', { check: { ...check, checkedOn: '2026-09-19' } }, []],
    [
      'it is gone, nobody knows since when',
      { check: { ...check, found: 'NOT_LISTED', validUntil: null } },
      ['not-listed stop'],
    ],
    [
      'its registration ended in the period',
      { check: { ...check, found: 'NOT_LISTED', validUntil: '2026-09-29' } },
      ['ends-in-period stop'],
    ],
    [
      'it ended on the last day of the period',
      { check: { ...check, found: 'NOT_LISTED', validUntil: '2026-09-30' } },
      ['ended-before-report warn'],
    ],
    ['it is listed for less', { check: { ...check, found: 'LISTED_LESS' } }, ['scope-reduced warn']],
    ['its number has no form of the ruleset', { registrationNo: 'X-1' }, ['number-malformed warn']],
    ['the statement no longer names it', { isNamed: false }, ['not-in-statement warn']],
    ['the statement does not say', { isNamed: null }, []],
  ] satisfies [string, Partial<WatchedBaseService>, string[]][])('says so when %s', (_, change, found) => {
    expect(said(change)).toEqual(found);
  });

  it('takes a service as registered on the day on which the list still shows it, whatever its validity', () => {
    expect(registeredUntil({ validUntil: '2027-10-31', check: { ...check, validUntil: '2026-08-31' } })).toBe(
      '2026-11-20',
    );
    expect(said({ check: { ...check, validUntil: '2026-08-31' } })).toEqual(['ended-before-report warn']);
  });

  it('stops nothing where nothing is taken over, and nothing once the report is out', () => {
    const gone = { check: { ...check, found: 'NOT_LISTED', validUntil: null } } as const;
    expect(said({ ...gone, inherited: 0 })).toEqual(['not-listed warn']);
    expect(said({ check: null, inherited: 0 })).toEqual([]);
    expect(watchBaseServices([{ ...aoba, ...gone }], { ...atReport, isIssued: true })).toMatchObject([
      { grade: 'warn' },
    ]);
  });

  it('does with each fault what the ruleset says, and puts first what stops', () => {
    const baseServices = {
      ...ismapRuleset20240801.baseServices,
      faults: {
        ...ismapRuleset20240801.baseServices.faults,
        'never-checked': 'stop',
        'not-in-statement': 'off',
      } as const,
    };
    const other = { ...aoba, registrationNo: 'C99-0002-1', check: null, isNamed: false };
    const found = watchBaseServices([{ ...aoba, check: { ...check, found: 'LISTED_LESS' } }, other], {
      ...atReport,
      ruleset: { ...ismapRuleset20240801, baseServices },
    });
    expect(found).toEqual([
      { fault: 'never-checked', grade: 'stop', registrationNo: 'C99-0002-1', controls: 96 },
      { fault: 'scope-reduced', grade: 'warn', registrationNo: 'C99-0001-1', controls: 96 },
    ]);
  });
});

describe('what a plan may leave out', () => {
  it('ends with the registration: the controls count that rest on one which does not last', () => {
    const gone = { ...aoba, check: { ...check, found: 'NOT_LISTED', validUntil: '2026-08-31' } } as const;
    expect(endedInheritance([aoba, gone, { ...aoba, validUntil: null, check: null, inherited: 2 }], '2026-09-30')).toBe(
      98,
    );
  });

  it('is drawn from those that are registered, the newest check before the register', () => {
    const gone = {
      registrationNo: 'C99-0002-1',
      validUntil: '2027-10-31',
      check: { ...check, found: 'NOT_LISTED', validUntil: null },
    } as const;
    const unseen = { registrationNo: 'C99-0003-1', validUntil: '2027-03-31', check: null };
    expect(registeredServices([aoba, gone, unseen])).toEqual([
      { registrationNo: 'C99-0001-1', validUntil: '2027-10-31' },
      { registrationNo: 'C99-0003-1', validUntil: '2027-03-31' },
    ]);
  });
});

describe('the statement’s section on base services', () => {
  const named = { registrationNo: 'C99-0001-1', name: 'アオバIaaS' };
  it.each([
    ['アオバIaaS（C99-0001-1）', true],
    ['ｱｵﾊﾞ ＩａａＳ', true],
    ['登録番号 Ｃ９９－０００１－１', true],
    ['ミドリPaaS（C99-0002-1）', false],
    [' ', null],
  ])('%s names it: %s', (section, found) => {
    expect(isNamedIn(section, named)).toBe(found);
  });
});
