import type { CodesOfferView, FactorsView, RecoveryCodesView } from '../factor.contract';
import { get, of, post } from './operation';

export interface EnrolCodesBody {
  offer: string;
  /** What the device shows. */
  code: string;
}

/** What a person proves themselves by beside the password: set up, renewed and removed by themselves alone. */
export const factorApi = {
  /** One's own factors; never a secret of theirs. */
  view: get('account/factors', 'factor.read', { answer: of<FactorsView>(), whileAwaiting: ['enrolment'] }),
  /** Makes a secret for a device that shows codes: nothing is kept until the device has shown one. */
  offerCodes: post('account/factors/codes/offer', 'factor.enrol', {
    answer: of<CodesOfferView>(),
    status: 200,
    stepUp: 'own-factors',
    whileAwaiting: ['enrolment'],
  }),
  /** Sets the device up, in the place of the one before; every other session ends. */
  enrolCodes: post('account/factors/codes', 'factor.enrol', {
    body: of<EnrolCodesBody>(),
    answer: of<RecoveryCodesView>(),
    stepUp: 'own-factors',
    whileAwaiting: ['enrolment'],
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** Takes the device away, and with it the recovery codes. */
  removeCodes: post('account/factors/codes/remove', 'factor.remove', {
    status: 204,
    stepUp: 'own-factors',
    logs: { kind: 'factor', thing: 'account' },
  }),
  /** Makes ten recovery codes in the place of those before. */
  renewRecoveryCodes: post('account/factors/recovery-codes', 'factor.enrol', {
    answer: of<RecoveryCodesView>(),
    stepUp: 'own-factors',
    logs: { kind: 'factor', thing: 'account' },
  }),
};
