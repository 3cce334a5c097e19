import { ActProofs, SessionReader, TokenReader, useCasesOf } from '@akashi/api-platform';
import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountController } from './account/account.controller';
import { AccountStore } from './account/account.store';
import { CodesOffer } from './factors/codes-offer';
import { DeviceCodes } from './factors/device-codes';
import { FactorController } from './factors/factor.controller';
import { FactorStore } from './factors/factor.store';
import { NewDevice } from './factors/new-device';
import { RecoveryCodeController } from './factors/recovery-code.controller';
import { ProofController } from './sessions/proof.controller';
import { PruneSignIns } from './sessions/prune-sign-ins';
import { SessionViews } from './sessions/session-views';
import { GiveFactor } from './factors/give-factor';
import { ProveAgain } from './factors/prove-again';
import { RecoveryCodes } from './factors/recovery-codes';
import { ClientInvitationController } from './client-people/client-invitation.controller';
import { ClientInvitationStore } from './client-people/client-invitation.store';
import { ClientPersonController } from './client-people/client-person.controller';
import { ClientPersonStore } from './client-people/client-person.store';
import { ColleagueController } from './client-people/colleague.controller';
import { ComingIn } from './client-people/coming-in';
import { JoinClientController } from './client-people/join-client.controller';
import { InspectionController } from './inspections/inspection.controller';
import { InspectionRoomController } from './inspections/inspection-room.controller';
import { InspectionStore } from './inspections/inspection.store';
import { InspectorController } from './inspections/inspector.controller';
import { InspectorStore } from './inspections/inspector.store';
import { InvitationController } from './invitations/invitation.controller';
import { InvitationLinks } from './invitations/invitation-links';
import { InvitationStore } from './invitations/invitation.store';
import { MailedInvitations } from './invitations/mailed-invitations';
import { JoinController } from './invitations/join.controller';
import { FactorOfMemberController } from './members/factor-of-member.controller';
import { ConfirmationStore } from './members/confirmation.store';
import { MemberController } from './members/member.controller';
import { LinkCodeStore } from './links/link-code.store';
import { LinkProof } from './links/link-proof';
import { SendLinkCode } from './links/send-link-code';
import { MemberStore } from './members/member.store';
import { MembershipChanges } from './members/membership-changes';
import { MembershipController } from './members/membership.controller';
import { NamedMember } from './members/named-member';
import { CommonPasswords } from './passwords/common-passwords';
import { NewPassword } from './passwords/new-password';
import { PasswordLinkController } from './passwords/password-link.controller';
import { IssueLinkByInstallation } from './passwords/issue-link-by-installation';
import { LostPasswordStore } from './passwords/lost-password.store';
import { MailPasswordLink } from './passwords/mail-password-link';
import { PasswordMails } from './passwords/password-mails';
import { TellByInstallation } from './passwords/tell-by-installation';
import { PasswordLinkStore } from './passwords/password-link.store';
import { PasswordHasher } from './passwords/password-hasher';
import { ActsByPasskey } from './passkeys/acts-by-passkey';
import { AskForPasskey } from './passkeys/ask-for-passkey';
import { KeepPasskey } from './passkeys/keep-passkey';
import { NewPasskeys } from './passkeys/new-passkeys';
import { PasskeyChallenges } from './passkeys/passkey-challenges';
import { PasskeyActController } from './passkeys/passkey-act.controller';
import { PasskeyController } from './passkeys/passkey.controller';
import { PasskeyProofController } from './passkeys/passkey-proof.controller';
import { PasskeyProofs } from './passkeys/passkey-proofs';
import { PasskeyStore } from './passkeys/passkey.store';
import { AssertionConsumerController } from './provider/assertion-consumer.controller';
import { FirmSignInStrategy } from './provider/firm-sign-in.strategy';
import { IdentityProviderController } from './provider/identity-provider.controller';
import { IdentityProviderStore } from './provider/identity-provider.store';
import { IdentityController } from './provider/identity.controller';
import { IdentityStore } from './provider/identity.store';
import { OpenIdProvider } from './provider/open-id-provider';
import { ProviderAttempts } from './provider/provider-attempts';
import { ProviderSignInController } from './provider/provider-sign-in.controller';
import { ProviderWay } from './provider/provider-way';
import { SamlProvider } from './provider/saml-provider';
import { SeenAssertions } from './provider/seen-assertions';
import { ComeAndGo } from './provisioning/come-and-go';
import { JoinByProvider } from './provisioning/join-by-provider';
import { JoinerAddress } from './provisioning/joiner-address';
import { Newcomers } from './provisioning/newcomers';
import { ProvidedMemberStore } from './provisioning/provided-member.store';
import { ProvisioningController } from './provisioning/provisioning.controller';
import { ScimDiscoveryController } from './provisioning/scim-discovery.controller';
import { ScimUserController } from './provisioning/scim-user.controller';
import { FindToken } from './tokens/find-token';
import { TokenController } from './tokens/token.controller';
import { TokenStore } from './tokens/token.store';
import { ChooseWorkplace } from './sessions/choose-workplace';
import { MembershipStore } from './sessions/membership.store';
import { PasswordStrategy } from './sessions/password.strategy';
import { SessionController } from './sessions/session.controller';
import { SessionStore } from './sessions/session.store';
import { SignIn } from './sessions/sign-in';
import { SignInThrottle } from './sessions/sign-in-throttle';

const controllers = [
  SessionController,
  ProofController,
  AccountController,
  FactorController,
  RecoveryCodeController,
  PasskeyController,
  PasskeyProofController,
  PasskeyActController,
  FactorOfMemberController,
  MemberController,
  MembershipController,
  InvitationController,
  JoinController,
  ClientPersonController,
  ClientInvitationController,
  ColleagueController,
  JoinClientController,
  InspectionController,
  InspectorController,
  InspectionRoomController,
  PasswordLinkController,
  TokenController,
  IdentityProviderController,
  IdentityController,
  ProviderSignInController,
  AssertionConsumerController,
  ProvisioningController,
  ScimDiscoveryController,
  ScimUserController,
];

/** Global, because every request asks whose session it carries. */
@Global()
@Module({
  imports: [PassportModule],
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    AccountStore,
    ActsByPasskey,
    AskForPasskey,
    ClientInvitationStore,
    ClientPersonStore,
    ComingIn,
    CodesOffer,
    CommonPasswords,
    ConfirmationStore,
    DeviceCodes,
    FactorStore,
    GiveFactor,
    NewDevice,
    PruneSignIns,
    SessionViews,
    InspectionStore,
    InspectorStore,
    InvitationLinks,
    InvitationStore,
    KeepPasskey,
    MailedInvitations,
    NewPasskeys,
    NewPassword,
    PasskeyChallenges,
    PasskeyProofs,
    PasskeyStore,
    PasswordHasher,
    IssueLinkByInstallation,
    LinkCodeStore,
    LinkProof,
    SendLinkCode,
    LostPasswordStore,
    MailPasswordLink,
    PasswordMails,
    TellByInstallation,
    PasswordLinkStore,
    PasswordStrategy,
    ProveAgain,
    RecoveryCodes,
    MemberStore,
    MembershipChanges,
    NamedMember,
    MembershipStore,
    ChooseWorkplace,
    SessionStore,
    SignIn,
    SignInThrottle,
    FindToken,
    FirmSignInStrategy,
    IdentityProviderStore,
    IdentityStore,
    OpenIdProvider,
    ProviderAttempts,
    ProviderWay,
    SamlProvider,
    SeenAssertions,
    ComeAndGo,
    JoinByProvider,
    JoinerAddress,
    Newcomers,
    ProvidedMemberStore,
    TokenStore,
    { provide: TokenReader, useExisting: FindToken },
    { provide: SessionReader, useExisting: SessionStore },
    { provide: ActProofs, useExisting: ActsByPasskey },
  ],
  exports: [
    MailedInvitations,
    NamedMember,
    PasswordHasher,
    SignInThrottle,
    LinkCodeStore,
    LinkProof,
    SendLinkCode,
    SessionReader,
    TokenReader,
    ActProofs,
  ],
})
export class PeopleModule {}
