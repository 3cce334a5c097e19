import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { SignedInRequest } from '../access/signed-in-request';
import { SessionCookie } from '../access/session-cookie';
import { SessionReader } from '../access/session-reader';

/** Gives every request an id and, when its cookie is good, its session. */
@Injectable()
export class RequestGate implements NestMiddleware {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cookie: SessionCookie,
  ) {}

  async use(request: SignedInRequest, response: Response, next: NextFunction): Promise<void> {
    request.requestId = randomUUID();
    response.setHeader('X-Request-Id', request.requestId);
    response.setHeader('Cache-Control', 'private, no-store');
    try {
      const secret = this.cookie.read(request);
      const session = secret === null ? null : await this.sessions.find(secret);
      if (session) request.session = session;
      next();
    } catch (error) {
      next(error);
    }
  }
}
