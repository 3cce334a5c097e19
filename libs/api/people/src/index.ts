export { inviteFounder } from './invitations/invite-founder';
export { MailedInvitations, type MailedInvitation } from './invitations/mailed-invitations';
export { IssueLinkByInstallation } from './passwords/issue-link-by-installation';
export { NamedMember } from './members/named-member';
export { PasswordHasher } from './passwords/password-hasher';
export { PeopleModule } from './people.module';
export { SignInThrottle } from './sessions/sign-in-throttle';
