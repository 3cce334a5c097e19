import type { FactorsResetView } from './session.contract';

/** A secret for a device that shows codes: told this once, to its person alone. */
export interface CodesOfferView {
  /** Sealed; comes back with the first code. */
  offer: string;
  /** For typing in where no camera is: base32. */
  secret: string;
  /** What a QR picture says. */
  uri: string;
}

/** Codes on paper, each good once; told this once. */
export interface RecoveryCodesView {
  codes: string[];
}

/** By what a person signs in beside the password. */
export interface FactorsView {
  /** Since when a device shows codes; null when none does. */
  codesSince: string | null;
  recoveryCodesLeft: number;
  /** Asked of the person where they are at work. */
  isRequired: boolean;
  reset: FactorsResetView | null;
}
