/** What a signature says: I did it, I reviewed it, I reviewed its quality, I let it go out. */
export const signOffRoles = ['preparer', 'reviewer', 'quality_reviewer', 'approver'] as const;

export type SignOffRole = (typeof signOffRoles)[number];

/** A signature under the canonical form of what the signer saw, given by its SHA-256 in hex. */
export interface SignOff {
  signerId: string;
  role: SignOffRole;
  subjectDigest: string;
  voided: boolean;
}

/** A signature holds while nobody voided it and what was signed is still what is there. */
export function isCurrent(signOff: SignOff, digestToday: string): boolean {
  return !signOff.voided && signOff.subjectDigest === digestToday;
}

/** The signature of this role that holds today, if there is one. */
export function currentSignOff(
  signOffs: readonly SignOff[],
  role: SignOffRole,
  digestToday: string,
): SignOff | undefined {
  return signOffs.find((signOff) => signOff.role === role && isCurrent(signOff, digestToday));
}

/** By what somebody who puts their name under something had proven that it is them. */
export type SignatureMethod = 'session' | 'password' | 'code' | 'passkey';
