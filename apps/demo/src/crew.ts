import { at, memberApi } from '@akashi/contracts/api';
import { Client } from './client';
import { examplePassword } from './example/password';
import { emailOf } from './example/people';

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
  async ids(): Promise<(key: string) => string> {
    const members = await (await this.as('admin')).ask(at(memberApi.list));
    return (key) => {
      const member = members.find(({ email }) => email === emailOf(key));
      if (!member) throw new Error(`The firm has no ${key}.`);
      return member.userId;
    };
  }
}

export const practitioners = ['sato', 'tamura', 'ogawa', 'ishida', 'yamazaki'];
