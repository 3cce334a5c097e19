import type { TestedEngagement } from '@akashi/api-testing';

/** A link for somebody of the engagement's client, to all that was sent. */
export async function putADropLink({ practitioner, path }: TestedEngagement): Promise<void> {
  const recipient = { recipientName: '受取人', recipientEmail: 'receiver@example.test' };
  await practitioner
    .post(`${path}/drop-links`)
    .send({ ...recipient, days: 7, requestIds: null })
    .expect(201);
}
