import type { AnswererView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { requestForPlan } from './request-for-plan';
import { requestForPopulation } from './request-for-population';

const declared = {
  ...{ code: 'P-03', name: '変更の申請', reason: '同じ手順書と担当で行うため', frequency: null, controls: 4 },
  populationId: null,
};
const period = { start: '2026-04-01', end: '2026-09-30' };

describe('a request for a population that is missing', () => {
  it('says which list, its columns, its period and what shows that it is complete, and is linked with the code', () => {
    const { title, wanted, shows, testIds, askedFrom } = requestForPopulation(declared, period, ['t1'], 'ja');
    expect(title).toBe('母集団 P-03 変更の申請の一覧');
    for (const said of ['P-03', '2026-04-01 から 2026-09-30', '列：', '同じ手順書と担当'])
      expect(wanted).toContain(said);
    expect(shows?.split('\n')).toHaveLength(4);
    expect([testIds, askedFrom]).toEqual([['t1'], { kind: 'population', key: 'P-03' }]);
  });

  it('is called by its code where the statement gives no name', () => {
    const unnamed = { ...declared, name: '', reason: '' };
    expect(requestForPopulation(unnamed, period, [], 'ja').title).toBe('母集団 P-03の一覧');
    expect(requestForPopulation(unnamed, period, [], 'en').wanted).not.toContain('It covers');
  });
});

describe('a request for a plan', () => {
  const finding = { id: 'f1', code: 'F-02', title: '承認の漏れ' };
  const person = (id: string, kind: AnswererView['kind']): AnswererView => ({ id, name: id, kind });

  it('goes to the client’s approver, and to nobody yet where there are several', () => {
    const people = [person('a', 'owner'), person('b', 'approver')];
    expect(requestForPlan(finding, people, 'ja')).toMatchObject({
      title: 'F-02 の改善計画',
      answererId: 'b',
      askedFrom: { kind: 'finding', key: 'f1' },
    });
    expect(requestForPlan(finding, [...people, person('c', 'approver')], 'en').answererId).toBe('');
  });
});
