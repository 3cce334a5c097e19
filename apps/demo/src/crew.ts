import type { MemberView } from '@akashi/contracts';
import { Client } from './client';
import { examplePassword } from './example/password';
import { emailOf, examplePeople } from './example/people';

/** Everyone of the worked example, signed in on demand. */
export class Crew {
  private readonly signedIn = new Map<string, Promise<Client>>();

  constructor(readonly url: string) {}

  /** By the key of the person: `sato`, `mori`, `takase`, `osaki`, `hasegawa`, `admin`. */
  as(key: string): Promise<Client> {
    const known = this.signedIn.get(key);
    if (known) return known;
    const client = Client.signIn(this.url, emailOf(key), examplePassword);
    this.signedIn.set(key, client);
    return client;
  }

  /** Ids by key, read from the firm's own list. */
  async ids(): Promise<Map<string, string>> {
    const members = await (await this.as('admin')).get<MemberView[]>('members');
    return new Map(
      examplePeople.map(({ key }) => [key, members.find((member) => member.email === emailOf(key))?.userId ?? '']),
    );
  }
}

export const practitioners = ['sato', 'tamura', 'ogawa', 'ishida', 'yamazaki'];
