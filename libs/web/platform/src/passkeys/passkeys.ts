import type { EnrolPasskeyBody, PasskeyChallengeView, PasskeyOfferView, PasskeyProofBody } from '@akashi/contracts';

/** What came of asking the device: an answer, a person who left off, or a browser or address that knows no passkeys. */
export type PasskeyAnswer<T> = { kind: 'given'; body: T } | { kind: 'left' } | { kind: 'impossible' };

const timeout = 120_000;
/** ES256 and RS256: between them every platform’s keys. */
const algorithms = [-7, -257];

/** Asks the device for a new key that it finds again by itself, and that it opens to its holder alone. */
export function makePasskey(offer: PasskeyOfferView): Promise<PasskeyAnswer<Omit<EnrolPasskeyBody, 'name'>>> {
  return answered(async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({
      challenge: offer.challenge,
      rp: { id: offer.rpId, name: 'Akashi' },
      user: { id: offer.userHandle, name: offer.userName, displayName: offer.userName },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: offer.known.map((id) => ({ type: 'public-key', id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      timeout,
    });
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
    if (!made) return null;
    const { id, response } = made.toJSON() as RegistrationResponseJSON;
    return { credentialId: id, clientData: response.clientDataJSON, attestation: response.attestationObject };
  });
}

/** Asks the device to sign what the server asked. */
export function signByPasskey({
  challenge,
  rpId,
  allowed,
}: PasskeyChallengeView): Promise<PasskeyAnswer<PasskeyProofBody>> {
  return answered(async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
      challenge,
      rpId,
      allowCredentials: allowed.map((id) => ({ type: 'public-key', id })),
      userVerification: 'required',
      timeout,
    });
    const signed = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
    if (!signed) return null;
    const { id, response } = signed.toJSON() as AuthenticationResponseJSON;
    const { clientDataJSON: clientData, authenticatorData, signature } = response;
    return { credentialId: id, clientData, authenticatorData, signature };
  });
}

async function answered<T>(ask: () => Promise<T | null>): Promise<PasskeyAnswer<T>> {
  // Browsers from before they could be told in JSON are not served another way: codes are.
  if (!('PublicKeyCredential' in globalThis) || !('parseRequestOptionsFromJSON' in PublicKeyCredential))
    return { kind: 'impossible' };
  try {
    const body = await ask();
    return body ? { kind: 'given', body } : { kind: 'left' };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // The device holds one of these keys already, or the person said no: there is nothing to send either way.
    const isLeft = ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name);
    return isLeft ? { kind: 'left' } : { kind: 'impossible' };
  }
}
