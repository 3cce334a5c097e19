export { mayAdmitMember, type AdmitMemberFacts, type MemberRefusal } from './admit-member.rule';
export { corporateNumberCheckDigit, isCorporateNumber, normaliseCorporateNumber } from './corporate-number';
export { hasValidCredential, isCredentialValidOn, type Credential, type CredentialDates } from './credential';
export { mayRecordCredential, type CredentialRefusal } from './record-credential.rule';
export { mayRegisterClient, type ClientRefusal, type RegisterClientFacts } from './register-client.rule';
export {
  isRegistrationNumber,
  mayRegisterService,
  serviceKinds,
  type BaseService,
  type RegisterServiceFacts,
  type ServiceKind,
  type ServiceRefusal,
} from './register-service.rule';
export { isBlank, isReason, isStorableText, textLimits } from './storable-text';
