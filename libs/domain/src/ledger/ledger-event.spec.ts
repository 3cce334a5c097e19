import { describe, expect, it } from 'vitest';
import {
  ledgerEventText,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  parseLedgerEvent,
  type LedgerEvent,
} from './ledger-event';

const approved: LedgerEvent = {
  v: 1,
  stream: 'engagement',
  seq: 12,
  id: '0192f0c1-0000-7000-8000-000000000001',
  at: '2026-07-06T01:02:03.004Z',
  tenant: '0192f0c1-0000-7000-8000-0000000000aa',
  engagement: '0192f0c1-0000-7000-8000-0000000000bb',
  actor: { id: '0192f0c1-0000-7000-8000-0000000000cc', name: '髙橋 結', role: 'engagement_leader', authn: 'session' },
  action: 'plan.approved',
  entity: { type: 'scope-plan', id: '0192f0c1-0000-7000-8000-0000000000dd', version: 3 },
  beforeSha256: null,
  afterSha256: 'a'.repeat(64),
  reason: null,
  facts: { designTests: 788, operationTests: 214, edition: 'demo@2024-08', pinned: true },
  req: 'req-1',
};

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
  ] satisfies [string, Partial<LedgerEvent>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordLedgerEvent({ ...approved, ...change })).toEqual({ allowed: false, code });
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
    ['of another version', text.replace('"v":1', '"v":2')],
    ['without an actor', text.replace(/"actor":\{[^}]*\}/, '"actor":null')],
    ['of a number', '1'],
  ])('gives nothing %s', (_, changed) => {
    expect(parseLedgerEvent(changed)).toBeNull();
  });
});
