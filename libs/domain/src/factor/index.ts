import type { EnrolCodesRefusal } from './enrol-codes.rule';
import type { EnrolPasskeyRefusal } from './enrol-passkey.rule';
import type { GiveCodeRefusal } from './give-code.rule';
import type { GivePasskeyRefusal } from './give-passkey.rule';
import type { ProveByPasswordRefusal } from './prove-by-password.rule';
import type { RemoveFactorRefusal } from './remove-factor.rule';
import type { RequireFactorRefusal } from './require-factor.rule';
import type { ResetFactorsRefusal } from './reset-factors.rule';

export { awaitedAtSignIn, type AwaitedFactor } from './awaited-factor';
export { boundActText, type BoundAct } from './bound-act';
export { mayEnrolCodes } from './enrol-codes.rule';
export { mayEnrolPasskey, mostPasskeys } from './enrol-passkey.rule';
export { mayGiveCode } from './give-code.rule';
export { mayGivePasskey } from './give-passkey.rule';
export { mayProveByPassword } from './prove-by-password.rule';
export { mayRemoveFactor } from './remove-factor.rule';
export { mayRequireFactor } from './require-factor.rule';
export { mayResetFactors } from './reset-factors.rule';
export { isDeviceCode, typedCode } from './typed-code';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type FactorRefusal =
  | EnrolCodesRefusal
  | EnrolPasskeyRefusal
  | GiveCodeRefusal
  | GivePasskeyRefusal
  | ProveByPasswordRefusal
  | RemoveFactorRefusal
  | RequireFactorRefusal
  | ResetFactorsRefusal;
