import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { SignIn, type Account } from './sign-in';

/** Passport carries the ways to sign in; this is the first. The session afterwards is our own, opaque and revocable. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password' });
  }

  validate(email: string, password: string): Promise<Account> {
    return this.signIn.verify(email, password);
  }
}
