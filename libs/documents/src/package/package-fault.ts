export const packageFaultCodes = [
  'package.path-unusable',
  'package.path-twice',
  'package.ledger-incomplete',
  'package.checkpoint-missing',
  'package.file-not-in-ledger',
] as const;

export type PackageFaultCode = (typeof packageFaultCodes)[number];

/** A package that the verifier would reject is never built. */
export class PackageFault extends Error {
  constructor(
    readonly code: PackageFaultCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'PackageFault';
  }
}
