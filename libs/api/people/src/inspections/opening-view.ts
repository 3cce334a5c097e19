import type { InspectorOpeningView } from '@akashi/contracts';
import { parseCanonicalJson } from '@akashi/domain/ledger';
import type { SecurityEvent } from '@akashi/domain/security-log';

export interface OpeningRow extends Pick<InspectorOpeningView, 'seq' | 'engagementId' | 'engagementName'> {
  canon: string;
}

/** What is told is read from the text that was hashed; one that was spoilt in the database is there, and says nothing. */
export function openingView({ canon, ...row }: OpeningRow): InspectorOpeningView {
  const said = parseCanonicalJson(canon) as unknown as SecurityEvent | undefined;
  if (typeof said !== 'object' || said === null || !('operation' in said))
    return { ...row, at: '', byName: '', operation: 'log.unreadable', sha256: null };
  const { at, person, operation, facts } = said;
  const sha256 = typeof facts['sha256'] === 'string' ? facts['sha256'] : null;
  return { ...row, at, byName: person?.name ?? '', operation, sha256 };
}
