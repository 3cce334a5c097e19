import {
  ActProofs,
  digestOf,
  DomainProblem,
  Ids,
  RelyingParty,
  type AskedAct,
  type Assertion,
  type Session,
} from '@akashi/api-platform';
import type { AskForActBody, PasskeyChallengeView, PasskeyProofBody } from '@akashi/contracts';
import { boundActText } from '@akashi/domain/factor';
import { canonicalJson, type CanonicalValue } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { PasskeyChallenges } from './passkey-challenges';
import { PasskeyProofs } from './passkey-proofs';
import { PasskeyStore } from './passkey.store';

/** Asks a device to sign one act, and takes its answer for that act and no other. */
@Injectable()
export class ActsByPasskey implements ActProofs {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyStore,
    private readonly proofs: PasskeyProofs,
    private readonly here: RelyingParty,
    private readonly ids: Ids,
  ) {}

  async ask(
    { idHash, userId }: Session,
    { operation, body }: AskForActBody,
    ip: string,
  ): Promise<PasskeyChallengeView> {
    const digest = digestOf(valueOf(body));
    const act = boundActText({ operation, digest, nonce: this.ids.secret(16).toString('base64url') });
    const challenge = await this.challenges.askForAct(act, idHash, ip);
    return { challenge, rpId: this.here.id, allowed: await this.passkeys.credentialsOf(userId) };
  }

  async take({ idHash, userId }: Session, { operation, body }: AskedAct, proof: string): Promise<Assertion> {
    const given = readProof(proof);
    const asked = { purpose: 'act', session: idHash, operation, digest: digestOf(body) } as const;
    const { key, act } = await this.proofs.take(given, asked, userId);
    if (act === null) throw new DomainProblem('factor.passkey-expired');
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    return {
      act,
      request: canonicalJson(body as CanonicalValue),
      credentialId: key.credentialId,
      publicKey: key.publicKey,
      clientData: bytes(given.clientData),
      authenticatorData: bytes(given.authenticatorData),
      signature: bytes(given.signature),
    };
  }
}

/** What will be sent, as the page says it; what is no JSON is sent by no page of ours. */
function valueOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainProblem('invalid-input');
  }
}

function readProof(encoded: string): PasskeyProofBody {
  try {
    const said = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as Record<string, unknown>;
    const { credentialId, clientData, authenticatorData, signature } = said;
    const proof = { credentialId, clientData, authenticatorData, signature };
    if (Object.values(proof).every((part) => typeof part === 'string')) return proof as PasskeyProofBody;
  } catch {
    // Told below, as anything else that is no proof.
  }
  throw new DomainProblem('factor.passkey-wrong');
}
