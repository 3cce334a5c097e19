import { canonicalJson, parseCanonicalJson } from './canonical-json';

/**
 * What a passkey's device signed for one act, with all that it takes to check it elsewhere. Bytes are base64url. It holds ids,
 * versions and digests, and none of the words of what is signed.
 */
export interface KeptAssertion {
  /** The account that signed, as the event names its actor. */
  readonly signer: string;
  /** What the device signed the hash of: the operation and the digest of `request`. */
  readonly act: string;
  readonly request: string;
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

const fields = [
  'signer',
  'act',
  'request',
  'credentialId',
  'publicKey',
  'clientData',
  'authenticatorData',
  'signature',
] as const satisfies readonly (keyof KeptAssertion)[];

/** What the event binds the hash of, and a package encloses. */
export function assertionText(assertion: KeptAssertion): string {
  return canonicalJson({ v: 1, ...Object.fromEntries(fields.map((field) => [field, assertion[field]])) });
}

export function parseAssertion(text: string): KeptAssertion | null {
  const said = parseCanonicalJson(text);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const { v, ...rest } = said as Record<string, unknown>;
  const isWhole = v === 1 && Object.keys(rest).length === fields.length;
  return isWhole && fields.every((field) => typeof rest[field] === 'string')
    ? (rest as unknown as KeptAssertion)
    : null;
}
