import { describe, expect, it } from 'vitest';
import { refusalKind, securityEventText, type SecurityEvent } from './security-event';

const event: SecurityEvent = {
  v: 1,
  seq: 7,
  at: '2026-11-29T04:00:00.000Z',
  firm: 'f',
  kind: 'download',
  operation: 'report.file',
  thing: 'report',
  object: 'r',
  engagement: 'e',
  person: { id: 'p', name: '佐藤 試' },
  outcome: 'done',
  code: null,
  address: '127.0.0.1',
  request: 'q',
  facts: { size: 12 },
  salt: '00'.repeat(16),
};

describe('a line of the security log', () => {
  it('has one text, whatever order its parts were given in', () => {
    const { v, ...rest } = event;
    expect(securityEventText({ ...rest, v })).toBe(securityEventText(event));
    expect(JSON.parse(securityEventText(event))).toEqual(event);
  });
});

describe('a refusal', () => {
  it.each([
    ['forbidden', 'refused'],
    ['not-found', 'refused'],
    ['step-up-needed', 'refused'],
    ['wrong-credentials', 'failed'],
    ['factor.code-wrong', 'failed'],
    ['too-many-requests', 'failed'],
    ['stale-version', null],
    ['finding.not-confirmed', null],
    ['unexpected', null],
  ])('%s is told as %s', (code, kind) => expect(refusalKind(code)).toBe(kind));
});
