import { at, invitationApi } from '@akashi/contracts/api';
import { Client } from './client';
import { examplePassword } from './example/password';

/** Comes in by a link of invitation, as its person would: with the reading of the name and a password. */
export async function join(
  url: string,
  path: string,
  reading: { familyKana: string; givenKana: string },
): Promise<void> {
  const token = path.split('#')[1] ?? '';
  const { familyKana, givenKana } = reading;
  await Client.visiting(url).send(at(invitationApi.join), { token, familyKana, givenKana, password: examplePassword });
}
