import { parseVerifierKey } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';

/** What the receiver's program says of a package. */
export interface OfflineVerification {
  exitCode: number;
  checks: readonly { id: string; status: string; reason?: string; place?: string }[];
}

/** What the receiver was told by another way. */
interface ToldOptions {
  keyFingerprint?: string;
  witnesses?: readonly unknown[];
  timestampAnchors?: readonly string[];
}

/** Who outside is known to the receiver: witnesses by their lines, an authority by the certificates that vouch for it. */
interface Outside {
  witnesses?: readonly string[];
  timestampAnchors?: readonly string[];
}

interface Verifier {
  verifyPackage(bytes: Uint8Array, options?: ToldOptions): OfflineVerification;
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

function told(keyFingerprint: string | undefined, { witnesses = [], timestampAnchors }: Outside): ToldOptions {
  const keys = witnesses.map((line) => parseVerifierKey(line, sha256));
  return {
    ...(keyFingerprint === undefined ? {} : { keyFingerprint }),
    ...(keys.length > 0 ? { witnesses: keys } : {}),
    ...(timestampAnchors ? { timestampAnchors } : {}),
  };
}

/** Runs `akashi-verify` as its receiver does. It is a program of its own, so it is loaded here and not imported. */
export async function verifyOffline(
  bytes: Uint8Array,
  keyFingerprint?: string,
  outside: Outside = {},
): Promise<OfflineVerification> {
  const path = new URL('../../../../apps/verify/src/verify-package.ts', import.meta.url).pathname;
  const { verifyPackage } = (await import(path)) as Verifier;
  return verifyPackage(bytes, told(keyFingerprint, outside));
}

interface FileVerifier {
  verifyIssuedFile(file: Uint8Array, proof: Uint8Array, options?: ToldOptions): OfflineVerification;
}

/** The same for one issued file and its proof. */
export async function verifyIssuedFileOffline(
  file: Uint8Array,
  proof: Uint8Array,
  keyFingerprint?: string,
  outside: Outside = {},
): Promise<OfflineVerification> {
  const path = new URL('../../../../apps/verify/src/verify-issued-file.ts', import.meta.url).pathname;
  const { verifyIssuedFile } = (await import(path)) as FileVerifier;
  return verifyIssuedFile(file, proof, told(keyFingerprint, outside));
}
