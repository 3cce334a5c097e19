import { RelyingParty } from '@akashi/api-platform';
import type { EnrolPasskeyBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { readClientData } from './client-data';
import { PasskeyChallenges } from './passkey-challenges';
import type { NewPasskey } from './passkey.store';

/** What a device answers when it has made a key: null where that proves nothing. */
@Injectable()
export class NewPasskeys {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly here: RelyingParty,
  ) {}

  async read(body: EnrolPasskeyBody, session: Buffer): Promise<{ isAskedNow: boolean; made: NewPasskey | null }> {
    const said = readClientData(body.clientData);
    const isAskedNow =
      said !== null && (await this.challenges.take(said.challenge, { purpose: 'enrol', session })).fits;
    if (!said || !isAskedNow || !this.here.isOrigin(said.origin)) return { isAskedNow, made: null };
    // Asked for when somebody comes with a passkey: read at the start it would hold 27 MB of every process.
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    try {
      const { verified, registrationInfo: info } = await verifyRegistrationResponse({
        response: {
          id: body.credentialId,
          rawId: body.credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON: body.clientData, attestationObject: body.attestation },
        },
        expectedChallenge: said.challenge,
        expectedOrigin: said.origin,
        expectedRPID: this.here.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: [-7, -257],
      });
      if (!verified || info.credential.id !== body.credentialId) return { isAskedNow, made: null };
      const made = {
        credentialId: info.credential.id,
        publicKey: info.credential.publicKey,
        count: info.credential.counter,
        mayBeBackedUp: info.credentialDeviceType === 'multiDevice',
        isBackedUp: info.credentialBackedUp,
      };
      return { isAskedNow, made };
    } catch {
      return { isAskedNow, made: null };
    }
  }
}
