import type { TestedEngagement } from '@akashi/api-testing';

/** A matter forbids to destroy anything of the engagement. */
export async function putAHold({ path, leader }: TestedEngagement): Promise<void> {
  await leader.post(`${path}/holds`).send({ matter: '照会', reason: '監督当局の照会のため' }).expect(201);
}
