import type { HarmfulFileTerm } from '@akashi/domain/control';
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

export interface SetLogRetentionBody {
  days: number;
  version: number;
}

export interface SetHarmfulFilesBody {
  term: HarmfulFileTerm;
  version: number;
}

export interface NameMattersInMailBody {
  isNamed: boolean;
  version: number;
}

export interface AskExportCodesBody {
  isAsked: boolean;
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
    logs: { kind: 'factor', thing: 'firm' },
  }),
  /** How long the firm keeps its security log. */
  setLogRetention: put('firm/log-retention', 'security-log.retain', {
    stepUp: 'signature',
    body: of<SetLogRetentionBody>(),
    answer: of<FirmView>(),
    logs: { kind: 'log', thing: 'firm' },
  }),
  /** What becomes of evidence that is a program or holds macros. What was sealed before stays sealed. */
  setHarmfulFiles: put('firm/harmful-files', 'firm.maintain', {
    body: of<SetHarmfulFilesBody>(),
    answer: of<FirmView>(),
  }),
  /** Whether mail names engagements and what happened in them. */
  nameMattersInMail: put('firm/mail-names', 'firm.maintain', {
    body: of<NameMattersInMailBody>(),
    answer: of<FirmView>(),
  }),
  /** Whether a link to a report opens by a mailed code alone, where the installation sends mail. */
  askExportCodes: put('firm/export-codes', 'firm.maintain', {
    body: of<AskExportCodesBody>(),
    answer: of<FirmView>(),
    logs: { kind: 'export', thing: 'firm' },
  }),
  /** The services in the public register of 2021. */
  publicRegister: get('register', 'register.read', { answer: of<RegisterEntryView[]>() }),
};
