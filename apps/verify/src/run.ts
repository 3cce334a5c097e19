import type { VerifierKey } from '@akashi/domain/ledger';
import { CheckFault, incomplete, type CheckId, type CheckResult, type Reason, type Remark } from './check';
import type { KnownRoot, ShownCount } from './ledger';

/** 0 all holds, 1 tampered, 2 cannot be checked, 3 left open what nothing is proved without. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface VerifyOptions {
  readonly keyFingerprint?: string | undefined;
  readonly knownRoot?: KnownRoot | undefined;
  /** PEM of the certificates that vouch for the time-stamping authority. */
  readonly timestampAnchors?: readonly string[] | undefined;
  /** Who is known to have kept the last place of the log, by keys that were told by another way. */
  readonly witnesses?: readonly VerifierKey[] | undefined;
}

export interface Verification {
  /** 0 all holds under the fingerprint that was given, 1 tampered, 2 incomplete, 3 all holds, but anybody could have made it or a promised time-stamp was not checked. */
  readonly exitCode: ExitCode;
  readonly checks: readonly CheckResult[];
  /** What the package says of itself, as far as it could be read. */
  readonly info: Readonly<Record<string, string>>;
  /** How many events of the ledger are shown, and how many withheld as hashes only; absent where the ledger was not read. */
  readonly events?: ShownCount;
}

/** A key that nobody compared may be anyone's: the package holds within itself and speaks for nobody. */
export function compared(reason: Reason | undefined): Remark {
  const isOpen = reason === 'key-not-compared';
  return { reason, isOpen, endsOpen: isOpen };
}

/** The checks so far and what they amount to. */
export class Run {
  readonly checks: CheckResult[] = [];
  exitCode: ExitCode = 0;
  info: Record<string, string> = {};
  shown: ShownCount | undefined;

  check<T>(id: CheckId, open: () => T, remark: (opened: T) => Remark = () => ({})): T {
    try {
      const opened = open();
      this.note(id, remark(opened));
      return opened;
    } catch (error) {
      const fault = error instanceof CheckFault ? error : incomplete('malformed');
      this.checks.push({ id, status: fault.status, reason: fault.reason, place: fault.place });
      this.exitCode = fault.status === 'tampered' ? 1 : 2;
      throw fault;
    }
  }

  tell(id: CheckId, step: () => Remark | void): void {
    this.check(id, step, (remark) => remark ?? {});
  }

  private note(id: CheckId, { reason, place, isOpen, endsOpen }: Remark): void {
    if (endsOpen) this.exitCode = 3;
    this.checks.push({
      id,
      status: isOpen ? 'unchecked' : 'holds',
      ...(reason && { reason }),
      ...(place && { place }),
    });
  }
}
