import type { NoteReliefRefusal } from './note-relief.rule';
import type { RecordConsultationRefusal } from './record-consultation.rule';
import type { RecordContractRefusal } from './record-contract.rule';
import type { RecordEnquiryRefusal } from './record-enquiry.rule';
import type { RecordReliefRefusal } from './record-relief.rule';

export { contractInForce } from './contract-in-force';
export {
  certificateStandards,
  managementRelief,
  type CertificateStandard,
  type IsmsCertificate,
  type ManagementRelief,
  type ReliefFacts,
} from './management-relief';
export { reliefConditions, type ReliefCondition } from '../engagement/relief-condition';
export { mayNoteRelief, type NoteReliefFacts } from './note-relief.rule';
export {
  consultationOutcomes,
  mayRecordConsultation,
  type ConsultationOutcome,
  type RecordConsultationFacts,
} from './record-consultation.rule';
export { contractRecipients, mayRecordContract, type RecordContractFacts } from './record-contract.rule';
export { mayRecordEnquiry, type RecordEnquiryFacts } from './record-enquiry.rule';
export { mayRecordRelief, type RecordReliefFacts } from './record-relief.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type TermsRefusal =
  NoteReliefRefusal | RecordConsultationRefusal | RecordContractRefusal | RecordEnquiryRefusal | RecordReliefRefusal;
