import type { TestApp, TestedEngagement } from '@akashi/api-testing';

/** Adds to the file as its people do once it is archived, and leaves the engagement in the state that it has. */
export async function putAnAddendum(
  test: TestApp,
  { engagementId, path, practitioner }: TestedEngagement,
): Promise<void> {
  const { rows } = await test.admin.query<{ state: string }>(`SELECT state FROM engagement WHERE id = $1`, [
    engagementId,
  ]);
  const become = (state: string) =>
    test.admin.query(`UPDATE engagement SET state = $2 WHERE id = $1`, [engagementId, state]);
  await become('archived');
  const said = { testId: null, said: '記録の写しを受領した。', reason: '保管の後に届いたため' };
  await practitioner.post(`${path}/addenda`).send(said).expect(201);
  await become(rows[0]!.state);
}
