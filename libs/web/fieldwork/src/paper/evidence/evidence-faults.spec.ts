import { describe, expect, it } from 'vitest';
import type { Decision } from '@akashi/domain';
import { evidenceFaults, evidenceName, noEvidenceFaults } from './evidence-faults';

const facts = {
  engagementState: 'in_fieldwork',
  fileName: '面談.txt',
  size: 12,
  maxSize: 100,
  source: '申請システム',
  asOf: '2026-09-30',
  receivedOn: '2026-10-05',
  today: '2026-10-20',
  period: { start: '2026-04-01', end: '2026-09-30' },
  isMeantOutside: false,
} as const;

const codeOf = (decision: Decision<string>) => (decision.allowed ? '' : decision.code);

describe('what keeps a file from becoming evidence', () => {
  it.each([
    ['an empty file', { size: 0 }, 'file'],
    ['a file over the limit', { size: 101 }, 'file'],
    ['no source', { source: ' ' }, 'source'],
    ['a day after it was received', { asOf: '2026-10-06' }, 'asOf'],
    ['a day outside the period', { asOf: '2026-03-31' }, 'asOf'],
    ['a day to come', { receivedOn: '2026-10-21' }, 'receivedOn'],
    ['no day', { asOf: '' }, 'asOf'],
  ])('says %s where it is mended', (_, change, place) => {
    const faults = evidenceFaults({ ...facts, ...change }, codeOf);
    expect(Object.entries(faults).flatMap(([key, said]) => (said ? [key] : []))).toEqual([place]);
  });

  it('says nothing about a file that may be added', () => {
    expect(evidenceFaults(facts, codeOf)).toEqual(noEvidenceFaults);
  });
});

describe('the name of evidence', () => {
  it.each([
    ['ID発行一覧.pdf', 'ID発行一覧'],
    ['../../x\u202Efdp.exe', 'xfdp'],
    ['C:\\work\\画面.png', '画面'],
    ['.env', '.env'],
  ])('begins with that of the file: %s', (fileName, name) => {
    expect(evidenceName(fileName)).toBe(name);
  });
});
