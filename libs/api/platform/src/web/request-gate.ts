import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { SignedInRequest } from '../access/signed-in-request';
import { SessionCookie } from '../access/session-cookie';
import { SessionReader } from '../access/session-reader';

/** Gives every request its session, when its cookie is good. Beside a token no cookie is looked at. */
@Injectable()
export class RequestGate implements NestMiddleware {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cookie: SessionCookie,
  ) {}

  async use(request: SignedInRequest, response: Response, next: NextFunction): Promise<void> {
    response.setHeader('Cache-Control', 'private, no-store');
    try {
      const bearer = bearerIn(request);
      if (bearer !== null) request.bearer = bearer;
      const secret = bearer === null ? this.cookie.read(request) : null;
      const session = secret === null ? null : await this.sessions.find(secret);
      if (session) request.session = session;
      next();
    } catch (error) {
      next(error);
    }
  }
}

/** What a program sends in the one header that no browser adds on its own; never in an address, which is logged. */
function bearerIn(request: SignedInRequest): string | null {
  const sent = request.get('authorization');
  return sent === undefined ? null : (/^Bearer +(\S{1,200})$/i.exec(sent)?.[1] ?? '');
}
