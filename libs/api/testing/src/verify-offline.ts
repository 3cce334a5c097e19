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
