import { SessionReader } from '@akashi/api-platform';
import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AdmitMember } from './members/admit-member';
import { MemberController } from './members/member.controller';
import { MemberStore } from './members/member.store';
import { RecordCredential } from './members/record-credential';
import { ChooseWorkplace } from './sessions/choose-workplace';
import { MembershipStore } from './sessions/membership.store';
import { PasswordHasher } from './sessions/password-hasher';
import { PasswordStrategy } from './sessions/password.strategy';
import { SessionController } from './sessions/session.controller';
import { SessionStore } from './sessions/session.store';
import { SignIn } from './sessions/sign-in';
import { SignInThrottle } from './sessions/sign-in-throttle';

/** Global, because every request asks whose session it carries. */
@Global()
@Module({
  imports: [PassportModule],
  controllers: [SessionController, MemberController],
  providers: [
    PasswordHasher,
    PasswordStrategy,
    MemberStore,
    AdmitMember,
    RecordCredential,
    MembershipStore,
    ChooseWorkplace,
    SessionStore,
    SignIn,
    SignInThrottle,
    { provide: SessionReader, useExisting: SessionStore },
  ],
  exports: [PasswordHasher, SignInThrottle, SessionReader],
})
export class PeopleModule {}
