import type { ConsultationOutcome, IsmsCertificate, ManagementRelief, ReliefCondition } from '@akashi/domain/terms';

/** Which correction of a record this is, and who made it why: the first has no reason. */
export interface RecordedView {
  version: number;
  reason: string;
  recordedByName: string;
  recordedAt: string;
}

/** Takes the place of what was seen, with the reason. */
export interface CorrectionBody {
  version: number;
  reason: string;
}

export interface EnquiryBody {
  receivedOn: string;
  askedBy: string;
  content: string;
}

export interface CorrectEnquiryBody extends EnquiryBody, CorrectionBody {}

export interface EnquiryVersionView extends EnquiryBody, RecordedView {
  id: string;
}

export interface EnquiryView extends EnquiryVersionView {
  /** What stood before each correction, the newest first. */
  earlier: EnquiryVersionView[];
}

export interface ContractBody {
  signedOn: string;
  fromOn: string;
  toOn: string;
  feeTerms: string;
  /** Who may be given the report, by name. */
  recipients: string[];
  useLimits: string;
}

export interface CorrectContractBody extends ContractBody, CorrectionBody {}

export interface ContractVersionView extends ContractBody, RecordedView {
  id: string;
}

export interface ContractView extends ContractVersionView {
  earlier: ContractVersionView[];
}

export interface ConsultationBody {
  heldOn: string;
  outcome: ConsultationOutcome;
  note: string;
}

export interface CorrectConsultationBody extends ConsultationBody, CorrectionBody {}

export interface ConsultationVersionView extends ConsultationBody, RecordedView {
  id: string;
}

export interface ConsultationView extends ConsultationVersionView {
  earlier: ConsultationVersionView[];
}

/** What is known of the ISMS certificate. Version 0 and no reason the first time. */
export interface ReliefBody extends IsmsCertificate, CorrectionBody {}

export interface CertificateVersionView extends IsmsCertificate, RecordedView {}

export interface CertificateView extends CertificateVersionView {
  earlier: CertificateVersionView[];
}

/** What a condition of the relief was taken to rest on. Version 0 and no reason the first time. */
export interface ReliefNoteBody extends CorrectionBody {
  item: ReliefCondition;
  /** Why it holds, or does not. */
  note: string;
  /** What was looked at. */
  evidence: string;
}

export type ReliefNoteVersionView = Pick<ReliefNoteBody, 'item' | 'note' | 'evidence'> & RecordedView;

export type ReliefNoteView = ReliefNoteVersionView & { earlier: ReliefNoteVersionView[] };

/** What an engagement rests on besides its papers: `GET engagements/:id/terms`. */
/** What the contract of the year before said that the next one may say again; its days are its own. */
export interface LastContractView {
  engagementName: string;
  feeTerms: string;
  recipients: string[];
  useLimits: string;
}

export interface TermsView {
  /** Newest first. */
  enquiries: EnquiryView[];
  contracts: ContractView[];
  /** Of the service's period before this one, for whoever may look there; null where there is none. */
  lastContract: LastContractView | null;
  consultations: ConsultationView[];
  /** Null while nothing is known of a certificate. */
  certificate: CertificateView | null;
  relief: ManagementRelief;
  /** Of each condition that somebody noted something of. */
  reliefNotes: ReliefNoteView[];
}
