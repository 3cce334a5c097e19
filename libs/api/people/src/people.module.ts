import { SessionReader, useCasesOf } from '@akashi/api-platform';
import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { MemberController } from './members/member.controller';
import { MemberStore } from './members/member.store';
import { ChooseWorkplace } from './sessions/choose-workplace';
import { MembershipStore } from './sessions/membership.store';
import { PasswordHasher } from './sessions/password-hasher';
import { PasswordStrategy } from './sessions/password.strategy';
import { SessionController } from './sessions/session.controller';
import { SessionStore } from './sessions/session.store';
import { SignIn } from './sessions/sign-in';
import { SignInThrottle } from './sessions/sign-in-throttle';

const controllers = [SessionController, MemberController];

/** Global, because every request asks whose session it carries. */
@Global()
@Module({
  imports: [PassportModule],
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    PasswordHasher,
    PasswordStrategy,
    MemberStore,
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
