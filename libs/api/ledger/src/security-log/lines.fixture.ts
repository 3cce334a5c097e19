import { SecurityLog } from '@akashi/api-platform';
import type { TestApp } from '@akashi/api-testing';
import type { SecurityEvent } from '@akashi/domain/security-log';

type Line = Partial<Omit<SecurityEvent, 'v' | 'seq' | 'firm' | 'salt'>>;

const line: Omit<SecurityEvent, 'v' | 'seq' | 'firm' | 'salt'> = {
  at: '2026-11-01T03:00:00.000Z',
  kind: 'read',
  operation: 'paper.view',
  thing: 'paper',
  object: null,
  engagement: null,
  person: null,
  outcome: 'done',
  code: null,
  address: '192.0.2.7',
  request: null,
  facts: {},
};

/** Puts these lines at the end of a firm's log, as requests would. */
export async function addLines(test: TestApp, firmId: string, lines: readonly Line[]): Promise<void> {
  const log = test.app.get(SecurityLog);
  for (const one of lines) log.note(firmId, { ...line, ...one });
  await log.settled();
}
