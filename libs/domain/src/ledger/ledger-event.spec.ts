import { describe, expect, it } from 'vitest';
import {
  ledgerEventText,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  parseLedgerEvent,
  type LedgerEvent,
} from './ledger-event';

const salt = '0123456789abcdef0123456789abcdef';

const approved: LedgerEvent & { v: 2 } = {
  v: 2,
  salt,
  stream: 'engagement',
  seq: 12,
  id: '0192f0c1-0000-7000-8000-000000000001',
  at: '2026-07-06T01:02:03.004Z',
  tenant: '0192f0c1-0000-7000-8000-0000000000aa',
  engagement: '0192f0c1-0000-7000-8000-0000000000bb',
  actor: { id: '0192f0c1-0000-7000-8000-0000000000cc', name: '髙橋 結', role: 'engagement_leader', authn: 'session' },
  action: 'plan.approved',
  entity: { type: 'scope_plan', id: '0192f0c1-0000-7000-8000-0000000000dd', version: 3 },
  beforeSha256: null,
  afterSha256: 'a'.repeat(64),
  reason: null,
  facts: {
    edition: 'demo@2024-08',
    statementVersion: 1,
    controls: 884,
    designTests: 788,
    operationTests: 214,
    updateTests: 0,
    omitted: 96,
    decisionsSha256: 'b'.repeat(64),
    assertionSha256: null,
  },
  req: 'req-1',
};

/** As version 1 was written, with an action that nothing writes any more. */
const firstVersion: LedgerEvent = {
  ...withoutSalt(approved),
  v: 1,
  action: 'edition.pinned',
  facts: { edition: 'demo@2024-08', pinned: true },
};

function withoutSalt({ salt: _, v: _v, ...event }: LedgerEvent & { v: 2 }) {
  return event;
}

describe('writing to the ledger', () => {
  it('is allowed for what was done, with numbers and codes beside it', () => {
    expect(mayRecordLedgerEvent(approved)).toEqual({ allowed: true });
  });

  it.each([
    ['a fact is prose', { facts: { seen: '承認の記録がない' } }, 'ledger.fact-is-text'],
    ['a fact is a sentence', { facts: { seen: 'no approval record' } }, 'ledger.fact-is-text'],
    ['a fact is long', { facts: { seen: 'x'.repeat(201) } }, 'ledger.fact-is-text'],
    ['a fact is a fraction', { facts: { rate: 0.1 } }, 'ledger.event-malformed'],
    ['the time has no milliseconds', { at: '2026-07-06T01:02:03Z' }, 'ledger.event-malformed'],
    ['the time is local', { at: '2026-07-06T10:02:03.004+09:00' }, 'ledger.event-malformed'],
    ['the action is no verb of a thing', { action: 'approved' }, 'ledger.event-malformed'],
    ['a hash is none', { afterSha256: 'abc' }, 'ledger.event-malformed'],
    ['the place is negative', { seq: -1 }, 'ledger.event-malformed'],
    ['the reason holds half a character', { reason: '\ud800' }, 'ledger.event-malformed'],
    ['an id is empty', { id: '' }, 'ledger.event-malformed'],
    ['the salt is short', { salt: salt.slice(1) }, 'ledger.event-malformed'],
    ['nobody named the action', { action: 'edition.pinned' }, 'ledger.action-unknown'],
    ['the action is of every object', { action: 'constructor.called' }, 'ledger.action-unknown'],
    [
      'it was done to another thing',
      { entity: { ...approved.entity, type: 'plan' } },
      'ledger.entity-of-another-action',
    ],
    ['a fact is missing', { facts: { edition: 'demo@2024-08' } }, 'ledger.facts-differ'],
    ['a fact is misspelt', { facts: { ...approved.facts, editon: 'demo' } }, 'ledger.facts-differ'],
    ['a fact is of another kind', { facts: { ...approved.facts, omitted: '96' } }, 'ledger.facts-differ'],
    ['a hash among the facts is none', { facts: { ...approved.facts, decisionsSha256: 'b' } }, 'ledger.facts-differ'],
    ['a fact is left empty', { facts: { ...approved.facts, controls: null } }, 'ledger.facts-differ'],
    ['the reason is written text', { reason: '期末の前に承認' }, 'ledger.reason-is-text'],
    ['the reason is a sentence', { reason: 'before the end' }, 'ledger.reason-is-text'],
  ] satisfies [string, Partial<LedgerEvent & { v: 2 }>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordLedgerEvent({ ...approved, ...change })).toEqual({ allowed: false, code });
  });
});

describe('an event of the first version', () => {
  it('is read as it was written, whatever is done today', () => {
    expect(parseLedgerEvent(ledgerEventText(firstVersion))).toEqual(firstVersion);
  });

  it('is written no more', () => {
    expect(mayRecordLedgerEvent({ ...withoutSalt(approved), v: 1 })).toEqual({
      allowed: false,
      code: 'ledger.event-outdated',
    });
  });

  it.each([
    ['with a salt', ledgerEventText({ ...firstVersion, salt } as LedgerEvent)],
    ['with prose in a fact', ledgerEventText({ ...firstVersion, facts: { seen: '承認の記録' } })],
    ['called the second', ledgerEventText(firstVersion).replace('"v":1', '"v":2')],
  ])('is not read %s', (_, text) => {
    expect(parseLedgerEvent(text)).toBeNull();
  });
});

describe('the text around the number of an event', () => {
  it.each([0, 1, 9, 10, 123_456, Number.MAX_SAFE_INTEGER])('gives the canonical text when %s is put between', (seq) => {
    const [before, after] = ledgerTextAroundNumber(approved);
    expect(`${before}${seq}${after}`).toBe(ledgerEventText({ ...approved, seq }));
  });

  it('is not led astray by a fact that bears the name of the number', () => {
    const [before, after] = ledgerTextAroundNumber({ ...approved, facts: { seq: 0, stream: '"seq":0,' } });
    const event = { ...approved, seq: 5, facts: { seq: 0, stream: '"seq":0,' } };
    expect(parseLedgerEvent(`${before}5${after}`)).toEqual(event);
  });
});

describe('reading an exported event', () => {
  const text = ledgerEventText(approved);

  it('gives what was written', () => {
    expect(parseLedgerEvent(text)).toEqual(approved);
  });

  it.each([
    ['in another order of keys', JSON.stringify(approved)],
    ['with a key more', text.replace('{', '{"a":1,')],
    ['with a key less', text.replace('"req":"req-1",', '')],
    ['with a space more', text.replace(':', ': ')],
    ['of another version', text.replace('"v":2', '"v":3')],
    ['of the second version without its salt', text.replace(`"salt":"${salt}",`, '')],
    ['with a salt of other letters', text.replace(salt, salt.toUpperCase())],
    ['of the second version called the first', text.replace('"v":2', '"v":1')],
    ['without an actor', text.replace(/"actor":\{[^}]*\}/, '"actor":null')],
    ['of a number', '1'],
  ])('gives nothing %s', (_, changed) => {
    expect(parseLedgerEvent(changed)).toBeNull();
  });
});
