import { paperDigests, recountTests, SignatureStore } from '@akashi/api-fieldwork';
import { AssertionStore, Ids, LedgerWriter, withTenant } from '@akashi/api-platform';
import { DataSource } from 'typeorm';
import type { EngagementTeam } from './arrangement';
import type { TestApp } from './test-app';

/** Papers that stand as they were written, with who worked on them. */
export interface WrittenPapers extends EngagementTeam {
  engagementId: string;
  firmId: string;
  tests: Record<string, string>;
}

const meanings = { prepare: '作成', review: '査閲' } as const;

/** Counts and signs what was written as the use cases do: by what is there, under the digest of what is there. */
export async function settlePapers(test: TestApp, papers: WrittenPapers, state: string): Promise<void> {
  const { firmId, engagementId, practitioner, senior } = papers;
  const ids = Object.values(papers.tests);
  const signatures = new SignatureStore(test.app.get(Ids), test.app.get(LedgerWriter), test.app.get(AssertionStore));
  await withTenant(test.app.get(DataSource), { firmId, clientId: null }, 'READ WRITE', async (tx) => {
    await recountTests(tx, { firmId }, engagementId, ids);
    const digests = await paperDigests(tx, { firmId }, engagementId, ids);
    const subjects = ids.map((id) => ({ id, digest: digests.get(id) ?? '' }));
    const sign = (userId: string, role: 'prepare' | 'review', teamRole: string) =>
      signatures.put(tx, { firmId, userId }, engagementId, {
        kind: 'control_test',
        subjects,
        role,
        teamRole,
        meaning: meanings[role],
        method: 'session',
      });
    if (state !== 'in_progress') await sign(practitioner.userId, 'prepare', 'practitioner');
    if (state === 'reviewed') await sign(senior.userId, 'review', 'senior');
  });
}
