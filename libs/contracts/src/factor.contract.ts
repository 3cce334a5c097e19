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

/** What a device is asked when a passkey is made for a person; told to them alone. */
export interface PasskeyOfferView {
  /** Random, base64url; good for one answer. */
  challenge: string;
  /** The address that the key will be of. */
  rpId: string;
  /** The account as the device keeps it, base64url. */
  userHandle: string;
  userName: string;
  /** Keys that the person has already: a device that holds one makes no second. */
  known: string[];
}

/** What a device is asked so that a person proves who they are. */
export interface PasskeyChallengeView {
  /** Base64url; good for one answer. */
  challenge: string;
  rpId: string;
  /** The person’s keys; empty before anybody has said who they are. */
  allowed: string[];
}

/** A passkey as its person sees it. */
export interface PasskeyView {
  id: string;
  name: string;
  createdAt: string;
  /** Null when it was never used after it was set up. */
  lastUsedAt: string | null;
  /** It is on other devices of theirs too. */
  isBackedUp: boolean;
}

/** By what a person signs in beside the password. */
export interface FactorsView {
  /** Since when a device shows codes; null when none does. */
  codesSince: string | null;
  recoveryCodesLeft: number;
  passkeys: PasskeyView[];
  /** Asked of the person where they are at work. */
  isRequired: boolean;
  reset: FactorsResetView | null;
}
