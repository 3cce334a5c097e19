import { RelyingParty, type Session } from '@akashi/api-platform';
import type { PasskeyChallengeView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PasskeyChallenges } from './passkey-challenges';
import { PasskeyStore } from './passkey.store';

/** Asks a device to sign what nobody could know before: whoever may hold a key of this address, or a person's own. */
@Injectable()
export class AskForPasskey {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyStore,
    private readonly here: RelyingParty,
  ) {}

  async anybody(ip: string): Promise<PasskeyChallengeView> {
    const challenge = await this.challenges.ask({ purpose: 'sign-in', session: null }, ip);
    return { challenge, rpId: this.here.id, allowed: [] };
  }

  async own({ idHash, userId, awaits }: Session, ip: string): Promise<PasskeyChallengeView> {
    const purpose = awaits === 'factor' ? 'factor' : 'step-up';
    const challenge = await this.challenges.ask({ purpose, session: idHash }, ip);
    return { challenge, rpId: this.here.id, allowed: await this.passkeys.credentialsOf(userId) };
  }
}
