import { describe, expect, it } from 'vitest';
import { ismapLiuRuleset20240801, ismapRuleset20240801 } from '../engagement';
import { askedFacts, checkStatementFacts, type StatementFactTexts } from './check-statement-facts';

const expected: StatementFactTexts = {
  edition: 'demo',
  service: 'ミズナラ文書基盤',
  corporateNumber: '7000012050002',
  periodFrom: '2026-04-01',
  periodTo: '2026-09-30',
};

const stated: StatementFactTexts = {
  ...expected,
  provider: '株式会社ミズナラクラウド',
  regions: '東日本',
  scope: '文書の保管と共有',
  generativeAi: 'none',
  statementDate: '2026-12-04',
};

const faultsOf = (change: StatementFactTexts) =>
  checkStatementFacts({ ...stated, ...change }, expected).map(({ rule, column }) => `${rule} ${column}`);

describe('what a statement says about itself', () => {
  it('agrees with the engagement, whatever the width of its characters', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ corporateNumber: '７-0000-1205-0002', service: 'ミズナラ 文書基盤' })).toEqual([]);
  });

  it.each(['令和8年4月1日', 'R8.4.1', '2026/4/1', '２０２６年４月１日'])(
    'agrees where the first day is written %s',
    (periodFrom) => {
      expect(faultsOf({ periodFrom })).toEqual([]);
    },
  );

  it('may be dated on the last day of its period, and tells that day beside an earlier one', () => {
    expect(faultsOf({ statementDate: '2026-09-30' })).toEqual([]);
    const [fault] = checkStatementFacts({ ...stated, statementDate: '2026-05-25' }, expected);
    expect(fault).toMatchObject({ value: '2026-05-25', registered: '2026-09-30' });
  });

  it('is held against the period of the engagement, and against its own where that is not known', () => {
    const own = { ...stated, periodTo: '2026-12-31', statementDate: '2026-12-04' };
    expect(checkStatementFacts(own, {}).map(({ rule }) => rule)).toEqual(['statementDate.in-period']);
    expect(checkStatementFacts(own, expected).map(({ rule }) => rule)).toEqual(['fact.differs']);
  });

  it('tells the registered value beside the one it gives', () => {
    const [fault] = checkStatementFacts({ ...stated, periodTo: '令和8年12月31日' }, expected);
    expect(fault).toMatchObject({ rule: 'fact.differs', value: '令和8年12月31日', registered: '2026-09-30' });
  });

  it.each<[string, StatementFactTexts, string[]]>([
    ['does not say whether it calls generative AI', { generativeAi: '' }, ['generativeAi.missing generativeAi']],
    ['says so in a word of its own', { generativeAi: '一部' }, ['fact.unknown-word generativeAi']],
    ['has no region', { regions: '' }, ['fact.missing regions']],
    ['has no scope', { scope: '　' }, ['fact.missing scope']],
    ['is not dated', { statementDate: '' }, ['fact.missing statementDate']],
    ['has a date that does not exist', { statementDate: '2026-11-31' }, ['fact.not-a-date statementDate']],
    ['is for another period', { periodTo: '2026-12-31' }, ['fact.differs periodTo']],
    ['is for another service', { service: 'ミズナラ会議' }, ['fact.differs service']],
    ['is written for another edition', { edition: 'ismap-skeleton' }, ['fact.other-edition edition']],
    ['is dated before its period', { statementDate: '2026-03-31' }, ['statementDate.before-period statementDate']],
    ['is dated 令和8年3月31日', { statementDate: '令和8年3月31日' }, ['statementDate.before-period statementDate']],
    ['is dated within it', { statementDate: '2026-09-29' }, ['statementDate.in-period statementDate']],
    ['is dated on its first day', { statementDate: '2026-04-01' }, ['statementDate.in-period statementDate']],
    ['holds a NUL', { scope: 'a\u0000' }, ['cell.not-storable scope']],
  ])('has a fault when it %s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe('who audits what of the scope', () => {
  const asked = askedFacts(ismapLiuRuleset20240801);
  const missing = (texts: StatementFactTexts, of = asked) =>
    checkStatementFacts({ ...stated, ...texts }, expected, of).map(({ rule, column }) => `${rule} ${column}`);

  it('is asked of a statement that is audited from outside in part, and of no other', () => {
    expect(asked).toEqual(['externalAuditScope', 'internalAuditScope']);
    expect(askedFacts(ismapRuleset20240801)).toEqual([]);
    expect(missing({}, [])).toEqual([]);
  });

  it('has a fault for each of the two that is not said', () => {
    const both = ['auditScope.missing externalAuditScope', 'auditScope.missing internalAuditScope'];
    expect(missing({})).toEqual(both);
    expect(missing({ externalAuditScope: '9章', internalAuditScope: '　' })).toEqual([both[1]]);
    expect(missing({ externalAuditScope: '9章', internalAuditScope: '他の章' })).toEqual([]);
  });
});
