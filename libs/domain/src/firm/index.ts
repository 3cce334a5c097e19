export { mayAdmitMember, type AdmitMemberFacts, type MemberRefusal } from './admit-member.rule';
export { corporateNumberCheckDigit, isCorporateNumber, normaliseCorporateNumber } from './corporate-number';
export { hasValidCredential, isCredentialValidOn, type Credential, type CredentialDates } from './credential';
export { mayMaintainFirm, type FirmRefusal, type MaintainFirmFacts } from './maintain-firm.rule';
export { mayRecordCredential, type CredentialRefusal } from './record-credential.rule';
export {
  mayNameClient,
  mayNumberClient,
  mayRegisterClient,
  type ClientRefusal,
  type RegisterClientFacts,
} from './register-client.rule';
export {
  isRegistrationNumber,
  mayRegisterService,
  readRegions,
  serviceKinds,
  type BaseService,
  type RegisterServiceFacts,
  type ServiceKind,
  type ServiceRefusal,
} from './register-service.rule';
export { isBlank, isReason, isStorableText, textLimits } from './storable-text';
export { mayUsePassword, passwordLength, type PasswordRefusal, type UsePasswordFacts } from './use-password.rule';
