import { describe, expect, it } from 'vitest';
import { ledgerActions, noticeRelations, type NoticeRules } from '../ledger';
import { namedPerson, noticeRulesOf } from './notice-table';

const noticesByAction = Object.fromEntries(
  Object.entries(ledgerActions).map(([action, { notices }]): [string, NoticeRules] => [action, notices]),
);

describe('who is told of an act', () => {
  it('names every relation somewhere, and nobody twice for one action', () => {
    const rules = Object.values(noticesByAction).flat();
    expect([...new Set(rules.map(({ relation }) => relation))].sort()).toEqual([...noticeRelations].sort());
    for (const [action, ofAction] of Object.entries(noticesByAction)) {
      const relations = ofAction.map(({ relation }) => relation);
      expect([action, relations]).toEqual([action, [...new Set(relations)]]);
    }
  });

  it('depends on a fact that the action has, wherever it depends on one', () => {
    const missing = Object.entries(noticesByAction).flatMap(([action, rules]) => {
      const { facts } = ledgerActions[action as keyof typeof ledgerActions];
      return rules.filter(({ onlyWith }) => onlyWith && !Object.hasOwn(facts, onlyWith)).map(() => action);
    });
    expect(missing).toEqual([]);
  });

  it('asks for a person that the action can name, wherever it asks for the named', () => {
    const named = Object.entries(noticesByAction).filter(([, rules]) => rules.some((one) => one.relation === 'named'));
    const names = (action: string) =>
      Object.fromEntries(
        Object.keys(ledgerActions[action as keyof typeof ledgerActions].facts).map((name) => [name, 'somebody']),
      );
    expect(named.filter(([action]) => namedPerson(names(action)) === null).map(([action]) => action)).toEqual([]);
  });

  it('is nobody of whose signature nothing was taken back, and nobody for an action that is written no more', () => {
    const relations = (voidedSignOffs: number) =>
      noticeRulesOf('evidence.added', { voidedSignOffs }).map(({ relation }) => relation);
    expect([relations(0), relations(2)]).toEqual([[], ['signer']]);
    expect(noticeRulesOf('independence.declared', { hasInterest: false })).toEqual([]);
    expect(noticeRulesOf('independence.declared', { hasInterest: true })).toHaveLength(1);
    expect(noticeRulesOf('something.past', {})).toEqual([]);
  });
});

describe('the person that an act names', () => {
  it.each([
    [{ assignee: 'a', dueOn: null }, 'a'],
    [{ assignee: null }, null],
    [{ member: 'm' }, 'm'],
    [{ revisedBy: 'r' }, 'r'],
    [{}, null],
  ])('%j is %s', (facts, person) => expect(namedPerson(facts)).toBe(person));
});
