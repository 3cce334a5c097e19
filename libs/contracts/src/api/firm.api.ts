import type { FirmView, RegisterEntryView } from '../firm.contract';
import type { RequireFactorBody } from './member.api';
import { get, of, put } from './operation';

export interface MaintainFirmBody {
  name: string;
  nameKana: string;
  ismapRegistrationNo: string | null;
  ismapRegisteredOn: string | null;
  ismapValidUntil: string | null;
  version: number;
}

export const firmApi = {
  /** The firm's own record. */
  view: get('firm', 'firm.read', { answer: of<FirmView>() }),
  /** Corrects the firm's own record. */
  maintain: put('firm', 'firm.maintain', { body: of<MaintainFirmBody>(), answer: of<FirmView>() }),
  /** Asks a second factor of everyone in the firm: whoever has none sets one up at the next request. */
  requireFactor: put('firm/second-factor', 'factor.require', {
    stepUp: 'signature',
    body: of<RequireFactorBody>(),
    answer: of<FirmView>(),
  }),
  /** The services in the public register of 2021. */
  publicRegister: get('register', 'register.read', { answer: of<RegisterEntryView[]>() }),
};
