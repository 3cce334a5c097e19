import { describe, expect, it } from 'vitest';
import { ledgerActionRule, ledgerActions, type EntityTypeOf, type FactsOf } from './ledger-action';
import { ledgerAudiences, type LedgerActionRule } from './ledger-action-rule';
import { isFactOf, type FactKind } from './ledger-fact';

const rules = Object.entries(ledgerActions);

describe('the table of what is recorded', () => {
  it.each(rules)('%s is a thing and what was done to it, told to no wider circle than there is', (action, rule) => {
    expect(action).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(ledgerAudiences).toContain(rule.audience);
    expect([rule.entity].flat().length).toBeGreaterThan(0);
  });

  it('tells nobody outside the firm of working papers, review notes and independence', () => {
    const inner = rules.filter(([action]) => /^(test|note|evidence|item|deviation|independence)\./.test(action));
    expect(inner.length).toBeGreaterThan(15);
    expect(inner.filter(([, { audience }]) => audience !== 'firm')).toEqual([]);
  });

  it('knows no action by a name that every object has', () => {
    expect(ledgerActionRule('finding.raised')).toBe(ledgerActions['finding.raised']);
    expect(ledgerActionRule('constructor')).toBeNull();
    expect(ledgerActionRule('thing.done')).toBeNull();
  });

  it('does not compile with another thing, or with a fact that is missing, misspelt or of another kind', () => {
    const facts: FactsOf<'finding.reviewed'> = { number: 1, textVersion: 1 };
    // @ts-expect-error A fact is missing.
    const missing: FactsOf<'finding.reviewed'> = { number: 1 };
    // @ts-expect-error A fact is misspelt.
    const misspelt: FactsOf<'finding.reviewed'> = { number: 1, textVersoin: 1 };
    // @ts-expect-error A number is no text.
    const another: FactsOf<'finding.reviewed'> = { number: '1', textVersion: 1 };
    // @ts-expect-error A finding always has a number.
    const empty: FactsOf<'finding.reviewed'> = { number: null, textVersion: 1 };
    // @ts-expect-error What was reviewed is the finding.
    const thing: EntityTypeOf<'finding.reviewed'> = 'report';
    // @ts-expect-error Nothing does this.
    type Unknown = FactsOf<'thing.done'>;
    expect([facts, missing, misspelt, another, empty, thing, {} as Unknown]).toHaveLength(7);
  });

  it('does not compile with an action that has no label, one in a single language, or nothing said of who is told', () => {
    const label = { ja: '発見事項を査閲', en: 'Finding reviewed' };
    const named: LedgerActionRule = { label, audience: 'firm', notices: [], entity: 'finding', facts: {} };
    // @ts-expect-error Whoever has to act on it would not hear of it.
    const untold: LedgerActionRule = { label, audience: 'firm', entity: 'finding', facts: {} };
    // @ts-expect-error Nobody could tell on the ledger's page what was done.
    const nameless: LedgerActionRule = { audience: 'firm', notices: [], entity: 'finding', facts: {} };
    const japanese = { ja: '査閲' };
    // @ts-expect-error An English reader could not.
    const inOneLanguage: LedgerActionRule = { ...named, label: japanese };
    expect([named, untold, nameless, inOneLanguage]).toHaveLength(4);
  });
});

describe('a fact', () => {
  it.each([
    ['number', 3, '3'],
    ['number', 0, 0.5],
    ['boolean', false, null],
    ['code', 'C21-0001-2', '承認'],
    ['code', '', 'two words'],
    ['id', '0192f0c1-0000-7000-8000-000000000001', '0192f0c1'],
    ['date', '2026-10-20', '10/20'],
    ['instant', '2026-10-20T00:00:00.000Z', '2026-10-20'],
    ['sha256', 'a'.repeat(64), 'A'.repeat(64)],
    ['date?', null, 'null'],
    ['number?', 1, undefined],
  ] satisfies [FactKind, unknown, unknown][])('of the kind %s may be %j and not %j', (kind, fact, other) => {
    expect(isFactOf(kind, fact)).toBe(true);
    expect(isFactOf(kind, other)).toBe(false);
  });
});
