import { allow, refuse, type Decision } from '../decision';

export type EnrolCodesRefusal = 'factor.offer-expired' | 'factor.code-wrong';

export interface EnrolCodesFacts {
  /** The secret was made for this person, and a short while ago. */
  isOfferOpen: boolean;
  /** The code shows that the device holds the secret. */
  isCodeRight: boolean;
}

/** A device counts once it has shown that it holds the secret: otherwise its owner would be shut out by a slip. */
export function mayEnrolCodes({ isOfferOpen, isCodeRight }: EnrolCodesFacts): Decision<EnrolCodesRefusal> {
  if (!isOfferOpen) return refuse('factor.offer-expired');
  return isCodeRight ? allow : refuse('factor.code-wrong');
}
