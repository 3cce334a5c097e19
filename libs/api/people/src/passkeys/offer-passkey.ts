import { RelyingParty, type Session } from '@akashi/api-platform';
import type { PasskeyOfferView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PasskeyChallenges } from './passkey-challenges';
import { PasskeyStore } from './passkey.store';

/** Asks a device for a new key. */
@Injectable()
export class OfferPasskey {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyStore,
    private readonly here: RelyingParty,
  ) {}

  async execute({ idHash, userId, email }: Session, ip: string): Promise<PasskeyOfferView> {
    const [challenge, known] = await Promise.all([
      this.challenges.ask({ purpose: 'enrol', session: idHash }, ip),
      this.passkeys.credentialsOf(userId),
    ]);
    const userHandle = Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');
    return { challenge, rpId: this.here.id, userHandle, userName: email, known };
  }
}
