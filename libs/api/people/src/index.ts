export { inviteFounder } from './invitations/invite-founder';
export { IssueLinkByInstallation } from './passwords/issue-link-by-installation';
export { LinkCodeStore, type CodedLink } from './links/link-code.store';
export { LinkProof } from './links/link-proof';
export { SendLinkCode } from './links/send-link-code';
export { NamedMember } from './members/named-member';
export { PasswordHasher } from './passwords/password-hasher';
export { PeopleModule } from './people.module';
export { SignInThrottle } from './sessions/sign-in-throttle';
