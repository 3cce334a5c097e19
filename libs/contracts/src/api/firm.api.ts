import type { FirmView, RegisterEntryView } from '../firm.contract';
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
  /** The services in the public register of 2021. */
  publicRegister: get('register', 'register.read', { answer: of<RegisterEntryView[]>() }),
};
