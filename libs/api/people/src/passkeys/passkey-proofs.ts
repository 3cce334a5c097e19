import { DomainProblem, ensure, RelyingParty } from '@akashi/api-platform';
import type { PasskeyProofBody } from '@akashi/contracts';
import { mayGivePasskey } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { readClientData, type ClientData } from './client-data';
import { PasskeyChallenges, type AskedBy, type TakenChallenge } from './passkey-challenges';
import { PasskeyStore, type Passkey } from './passkey.store';

export interface TakenProof {
  key: Passkey;
  /** Null where it proves the person and no act. */
  act: string | null;
}

const nothingAsked: TakenChallenge = { fits: false, act: null };
const nothingProven = { isProven: false, isSameKind: false, count: 0, isBackedUp: false };

/** Takes what a device answers: asked here, of this address, by a key of this person, and knowing its holder. */
@Injectable()
export class PasskeyProofs {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyStore,
    private readonly here: RelyingParty,
  ) {}

  /** Gives whose key it is, and the act that it signed; `accountId` is null where the key is to say that. */
  async take(body: PasskeyProofBody, asked: AskedBy, accountId: string | null): Promise<TakenProof> {
    const said = readClientData(body.clientData);
    // Whatever comes of it, this was the answer: what was asked is asked no more.
    const taken = said === null ? nothingAsked : await this.challenges.take(said.challenge, asked);
    const key = await this.passkeys.find(body.credentialId);
    const isTheirs = key !== null && (accountId ?? key.accountId) === key.accountId;
    const proof = said && taken.fits && isTheirs ? await this.verify(body, said, key) : nothingProven;
    ensure(mayGivePasskey({ isAskedNow: taken.fits, isTheirs, lastCount: key?.count ?? 0, ...proof }));
    if (!key) throw new DomainProblem('factor.passkey-unknown');
    // Two at the same moment: a key that counts is used by one.
    if (!(await this.passkeys.use(key, proof.count, proof.isBackedUp)))
      throw new DomainProblem('factor.passkey-copied');
    return { key, act: taken.act };
  }

  private async verify(body: PasskeyProofBody, said: ClientData, key: Passkey): Promise<typeof nothingProven> {
    if (!this.here.isOrigin(said.origin)) return nothingProven;
    // Asked for when somebody comes with a passkey: read at the start it would hold 27 MB of every process.
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    try {
      const { verified, authenticationInfo: info } = await verifyAuthenticationResponse({
        response: {
          id: body.credentialId,
          rawId: body.credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON: body.clientData,
            authenticatorData: body.authenticatorData,
            signature: body.signature,
          },
        },
        expectedChallenge: said.challenge,
        expectedOrigin: said.origin,
        expectedRPID: this.here.id,
        requireUserVerification: true,
        // The count is the rule's to judge.
        credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: 0 },
      });
      return {
        isProven: verified,
        isSameKind: (info.credentialDeviceType === 'multiDevice') === key.mayBeBackedUp,
        count: info.newCounter,
        isBackedUp: info.credentialBackedUp,
      };
    } catch {
      return nothingProven;
    }
  }
}
