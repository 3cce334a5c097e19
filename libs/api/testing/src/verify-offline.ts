/** What the receiver's program says of a package. */
export interface OfflineVerification {
  exitCode: number;
  checks: readonly { id: string; status: string; reason?: string; place?: string }[];
}

interface Verifier {
  verifyPackage(bytes: Uint8Array, options?: { keyFingerprint?: string }): OfflineVerification;
}

/** Runs `akashi-verify` as its receiver does. It is a program of its own, so it is loaded here and not imported. */
export async function verifyOffline(bytes: Uint8Array, keyFingerprint?: string): Promise<OfflineVerification> {
  const path = new URL('../../../../apps/verify/src/verify-package.ts', import.meta.url).pathname;
  const { verifyPackage } = (await import(path)) as Verifier;
  return verifyPackage(bytes, keyFingerprint === undefined ? {} : { keyFingerprint });
}

interface FileVerifier {
  verifyIssuedFile(file: Uint8Array, proof: Uint8Array, options?: { keyFingerprint?: string }): OfflineVerification;
}

/** The same for one issued file and its proof. */
export async function verifyIssuedFileOffline(
  file: Uint8Array,
  proof: Uint8Array,
  keyFingerprint?: string,
): Promise<OfflineVerification> {
  const path = new URL('../../../../apps/verify/src/verify-issued-file.ts', import.meta.url).pathname;
  const { verifyIssuedFile } = (await import(path)) as FileVerifier;
  return verifyIssuedFile(file, proof, keyFingerprint === undefined ? {} : { keyFingerprint });
}
