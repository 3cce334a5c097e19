import type { AskExportCodesRefusal } from './ask-export-codes.rule';
import type { AskPasswordLinkRefusal } from './ask-password-link.rule';
import type { EndClientPersonRefusal } from './end-client-person.rule';
import type { SetPersonKindRefusal } from './set-person-kind.rule';
import type { ChangePasswordRefusal } from './change-password.rule';
import type { DisableMemberRefusal } from './disable-member.rule';
import type { EnableMemberRefusal } from './enable-member.rule';
import type { SetFirmRolesRefusal } from './set-firm-roles.rule';
import type { InvitationRefusal } from './change-invitation.rule';
import type { InviteClientPersonRefusal } from './invite-client-person.rule';
import type { InviteMemberRefusal } from './invite-member.rule';
import type { JoinClientRefusal } from './join-client.rule';
import type { JoinFirmRefusal } from './join-firm.rule';
import type { MaintainFirmRefusal } from './maintain-firm.rule';
import type { NameMattersInMailRefusal } from './name-matters-in-mail.rule';
import type { ConfirmMemberRefusal } from './confirm-member.rule';
import type { CredentialRefusal } from './record-credential.rule';
import type { ReviseClientRefusal } from './revise-client.rule';
import type { ReviseServiceRefusal } from './revise-service.rule';
import type { NameMemberRefusal } from './name-member.rule';
import type { IssueLinkByInstallationRefusal } from './issue-link-by-installation.rule';
import type { SetIdentityProviderRefusal } from './set-identity-provider.rule';
import type { TurnIdentityProviderRefusal } from './turn-identity-provider.rule';
import type { LinkIdentityRefusal } from './link-identity.rule';
import type { UseIdentityRefusal } from './use-identity.rule';
import type { IssueClientPasswordLinkRefusal } from './issue-client-password-link.rule';
import type { IssuePasswordLinkRefusal } from './issue-password-link.rule';
import type { UsePasswordLinkRefusal } from './use-password-link.rule';
import type { PasswordRefusal } from './use-password.rule';

export { isBlank, isReason, isStorableText, textLimits } from '../text/storable-text';
export { accountAddress } from './account-address';
export { answerLostPassword, mailedLinkHours, type PlaceOfPerson } from './answer-lost-password';
export { mayAskExportCodes } from './ask-export-codes.rule';
export { mayAskPasswordLink } from './ask-password-link.rule';
export { mayEndClientPerson } from './end-client-person.rule';
export { maySetPersonKind } from './set-person-kind.rule';
export { mayChangeInvitation, type InvitationRefusal } from './change-invitation.rule';
export { mayChangePassword, type ChangePasswordRefusal } from './change-password.rule';
export {
  confirmersOf,
  identificationWays,
  mayConfirmMember,
  type IdentificationWay,
  type Witness,
} from './confirm-member.rule';
export { mayCorrectReading } from './correct-reading.rule';
export { mayDisableMember } from './disable-member.rule';
export { mayEnableMember } from './enable-member.rule';
export { maySetFirmRoles } from './set-firm-roles.rule';
export { corporateNumberCheckDigit, isCorporateNumber, normaliseCorporateNumber } from './corporate-number';
export { hasValidCredential, isCredentialValidOn, type Credential, type CredentialDates } from './credential';
export { invitationHours, invitationState, type InvitationState, type InvitationTimes } from './invitation';
export { mayInviteClientPerson } from './invite-client-person.rule';
export { mayInviteMember, type InviteMemberFacts, type InviteMemberRefusal } from './invite-member.rule';
export { mayJoinClient } from './join-client.rule';
export { mayJoinFirm, type JoinFirmFacts, type JoinFirmRefusal } from './join-firm.rule';
export { mayMaintainFirm, type MaintainFirmRefusal, type MaintainFirmFacts } from './maintain-firm.rule';
export { mayNameMember, type NameMemberRefusal } from './name-member.rule';
export { knownWordsOf, plainPassword, type OwnerOfPassword } from './password-text';
export { mayRecordCredential, type CredentialRefusal } from './record-credential.rule';
export { readRegions } from './regions';
export {
  mayNameClient,
  mayNumberClient,
  mayRegisterClient,
  type ClientRefusal,
  type RegisterClientFacts,
} from './register-client.rule';
export {
  mayRegisterService,
  type BaseService,
  type RegisterServiceFacts,
  type ServiceRefusal,
} from './register-service.rule';
export { isRegistrationNumber } from './registration-number';
export { mayReviseClient, type ClientRecord } from './revise-client.rule';
export { mayReviseService } from './revise-service.rule';
export { serviceKinds, type ServiceKind } from './service-kind';
export { mayIssueLinkByInstallation } from './issue-link-by-installation.rule';
export { maySetIdentityProvider } from './set-identity-provider.rule';
export { providerKinds, type ProviderKind } from './provider-kind';
export { mayTurnIdentityProvider } from './turn-identity-provider.rule';
export type { ClaimedAddress } from './claimed-address';
export { mayLinkIdentity } from './link-identity.rule';
export { mayComeByIdentity } from './use-identity.rule';
export { mayIssueClientPasswordLink } from './issue-client-password-link.rule';
export { mayIssuePasswordLink } from './issue-password-link.rule';
export { mayNameMattersInMail } from './name-matters-in-mail.rule';
export { mayUsePasswordLink, wasIdentifiedBefore } from './use-password-link.rule';
export { mayUsePassword, passwordLength, type PasswordRefusal, type UsePasswordFacts } from './use-password.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type FirmRefusal =
  | AskExportCodesRefusal
  | AskPasswordLinkRefusal
  | ChangePasswordRefusal
  | ConfirmMemberRefusal
  | CredentialRefusal
  | DisableMemberRefusal
  | EnableMemberRefusal
  | EndClientPersonRefusal
  | InvitationRefusal
  | InviteClientPersonRefusal
  | InviteMemberRefusal
  | SetIdentityProviderRefusal
  | TurnIdentityProviderRefusal
  | LinkIdentityRefusal
  | UseIdentityRefusal
  | IssueClientPasswordLinkRefusal
  | IssuePasswordLinkRefusal
  | IssueLinkByInstallationRefusal
  | JoinClientRefusal
  | JoinFirmRefusal
  | MaintainFirmRefusal
  | NameMattersInMailRefusal
  | NameMemberRefusal
  | PasswordRefusal
  | ReviseClientRefusal
  | ReviseServiceRefusal
  | SetFirmRolesRefusal
  | SetPersonKindRefusal
  | UsePasswordLinkRefusal;
