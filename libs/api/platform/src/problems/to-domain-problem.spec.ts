import { DocumentFault } from '@akashi/documents';
import { describe, expect, it } from 'vitest';
import { problemStatus } from './problem-status';
import { toDomainProblem } from './to-domain-problem';

const told = (error: unknown) => {
  const { code } = toDomainProblem(error);
  return [code, problemStatus(code)];
};

describe('an error that nobody foresaw', () => {
  it.each([
    ['of the disk for files', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['of the share of a disk', Object.assign(new Error('write'), { code: 'EDQUOT' })],
    ['of the database\u2019s disk', { driverError: { code: '53100' } }],
  ])('is told as storage that is full, where it is that %s', (_, error) => {
    expect(told(error)).toEqual(['storage-full', 507]);
  });

  it('is unexpected otherwise', () => {
    expect(told(Object.assign(new Error('write'), { code: 'EIO' }))).toEqual(['unexpected', 500]);
    expect(told(new DocumentFault('empty-file'))).toEqual(['unexpected', 500]);
  });
});
