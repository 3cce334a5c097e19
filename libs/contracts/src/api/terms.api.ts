import type {
  ConsultationBody,
  ContractBody,
  CorrectConsultationBody,
  CorrectContractBody,
  CorrectEnquiryBody,
  EnquiryBody,
  ReliefBody,
  ReliefNoteBody,
  TermsView,
} from '../terms.contract';
import { get, of, post, put } from './operation';

export const termsApi = {
  /** Enquiries, contracts, pre-consultations and the ISMS certificate, each with its corrections. */
  view: get('engagements/:engagementId/terms', 'engagement.read', { answer: of<TermsView>() }),
};

export const enquiryApi = {
  /** Records what the firm was asked. */
  record: post('engagements/:engagementId/enquiries', 'enquiry.record', {
    body: of<EnquiryBody>(),
    answer: of<TermsView>(),
  }),
  /** Records it anew, with the reason; what stood before stays in sight. */
  correct: put('engagements/:engagementId/enquiries/:enquiryId', 'enquiry.record', {
    body: of<CorrectEnquiryBody>(),
    answer: of<TermsView>(),
  }),
};

export const contractApi = {
  /** Records the contract: its days, fee, recipients of the report and limits on its use. */
  record: post('engagements/:engagementId/contracts', 'contract.record', {
    body: of<ContractBody>(),
    answer: of<TermsView>(),
  }),
  /** Records it anew, with the reason; what stood before stays in sight. */
  correct: put('engagements/:engagementId/contracts/:contractId', 'contract.record', {
    body: of<CorrectContractBody>(),
    answer: of<TermsView>(),
  }),
};

export const consultationApi = {
  /** Records a pre-consultation with the authority. */
  record: post('engagements/:engagementId/consultations', 'consultation.record', {
    body: of<ConsultationBody>(),
    answer: of<TermsView>(),
  }),
  /** Records it anew, with the reason; what stood before stays in sight. */
  correct: put('engagements/:engagementId/consultations/:consultationId', 'consultation.record', {
    body: of<CorrectConsultationBody>(),
    answer: of<TermsView>(),
  }),
};

export const reliefApi = {
  /** Records what is known of the ISMS certificate, on which the relief of the management criteria rests. */
  record: put('engagements/:engagementId/management-relief', 'relief.record', {
    body: of<ReliefBody>(),
    answer: of<TermsView>(),
  }),
  /** Notes why a condition of the relief holds or does not, and by which evidence; what was noted before stays in sight. */
  note: put('engagements/:engagementId/management-relief/notes', 'relief.record', {
    body: of<ReliefNoteBody>(),
    answer: of<TermsView>(),
  }),
};
