import type { Request } from 'express';
import type { Session } from './session';

/** What is asked to be done, as the person's page sends it: a passkey signs this and nothing else. */
export interface AskedAct {
  /** `POST /api/engagements/…/sign` */
  readonly operation: string;
  readonly body: unknown;
}

/** What a passkey's device answered, with all that it takes to check it without us. */
export interface Assertion {
  /** What the device signed the hash of: canonical JSON of the operation, the request's digest and a nonce. */
  readonly act: string;
  /** Canonical JSON of the request's body: its hash is the digest. */
  readonly request: string;
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly clientData: Uint8Array;
  readonly authenticatorData: Uint8Array;
  readonly signature: Uint8Array;
}

/** What binding acts need of the people's area: whether a passkey signed this very act. The area brings it. */
export abstract class ActProofs {
  /** Refuses what is no proof, or one of something else. */
  abstract take(session: Session, act: AskedAct, proof: string): Promise<Assertion>;
}

const header = 'x-passkey-proof';

/** The proof that came with a request; null when none did. */
export const proofIn = (request: Request): string | null => request.get(header) ?? null;

export function actOf(request: Request): AskedAct {
  return { operation: `${request.method} ${request.originalUrl}`, body: (request.body as unknown) ?? {} };
}
