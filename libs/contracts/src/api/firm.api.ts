import type { FirmView, MaintainFirmBody, RegisterEntryView } from '../firm.contract';
import { get, of, put } from './operation';

export const firmApi = {
  /** The firm's own record. */
  view: get('firm', 'firm.read', { answer: of<FirmView>() }),
  /** Corrects the firm's own record. */
  maintain: put('firm', 'firm.maintain', { body: of<MaintainFirmBody>(), answer: of<FirmView>() }),
  /** The services in the public register of 2021. */
  publicRegister: get('register', 'register.read', { answer: of<RegisterEntryView[]>() }),
};
