import { asFirm, type Person } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, firm, test, work } from './reviewed-engagement.fixture';

eachInAnEngagement();

describe('separation of duties in the database', () => {
  const insert = (testId: string, person: Person, role: string, teamRole: string, digest = 'b'.repeat(64)) =>
    asFirm(test, firm.firmId, (client) =>
      client.query(
        `INSERT INTO sign_off (firm_id, engagement_id, id, subject_type, subject_id, subject_digest, role, signer_id, team_role,
           meaning, method) VALUES ($1, $2, $3, 'control_test', $4, $5, $6, $7, $8, '作成', 'session')`,
        [firm.firmId, at.engagementId, randomUUID(), testId, digest, role, person.userId, teamRole],
      ),
    );

  it('lets one of two connections sign in one role, and one person in one role only', async () => {
    const id = at.designTest(1);
    const outcomes = await Promise.allSettled([
      insert(id, at.practitioner, 'prepare', 'practitioner'),
      insert(id, at.senior, 'prepare', 'senior'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { constraint: 'sign_off_one_per_role' },
    });
    const other = at.designTest(2);
    await insert(other, at.senior, 'prepare', 'senior');
    await expect(insert(other, at.senior, 'review', 'senior')).rejects.toMatchObject({
      constraint: 'sign_off_one_per_person',
    });
  });

  it('takes nobody’s word for a role they do not hold', async () => {
    const id = at.designTest(1);
    await expect(insert(id, at.practitioner, 'review', 'senior')).rejects.toMatchObject({ code: '23503' });
    await expect(insert(id, at.practitioner, 'review', 'practitioner')).rejects.toMatchObject({ code: '23514' });
    await expect(insert(id, at.qualityReviewer, 'prepare', 'quality_reviewer')).rejects.toMatchObject({
      code: '23514',
    });
    await expect(insert(id, at.outsider, 'prepare', 'practitioner')).rejects.toMatchObject({ code: '23503' });
  });

  it('lets one of two racing reviewers through', async () => {
    const prepared = await work.signed(at.designTest(1));
    const answers = await Promise.all([work.review(prepared, at.senior), work.review(prepared, at.leader)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await work.paper(prepared.id)).signOffs).toHaveLength(2);
  });
});
