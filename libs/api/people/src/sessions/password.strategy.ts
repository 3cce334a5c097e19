import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { DomainProblem } from '@akashi/api-platform';
import { SignIn, type SignedInAccount } from './sign-in';

/** Passport carries the ways to sign in; this is the first. The session afterwards is our own, opaque and revocable. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /** Runs in the guard, before the body is checked against its class: so it is checked here. */
  validate(request: Request, email: unknown, password: unknown): Promise<SignedInAccount> {
    if (!isGiven(email, 254) || !isGiven(password, 256)) throw new DomainProblem('invalid-input');
    return this.signIn.verify(email, password, request.ip ?? '');
  }
}

const isGiven = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max && value.isWellFormed();
