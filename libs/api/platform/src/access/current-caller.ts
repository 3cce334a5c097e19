import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { ApiTokenCaller, MemberCaller } from '../transactions/caller';
import type { SignedInRequest } from './signed-in-request';

/** A member, or a program where the operation is open to tokens: `@Handles` sees to it that the handler takes both. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberCaller | ApiTokenCaller => {
    const { caller } = context.switchToHttp().getRequest<SignedInRequest>();
    if (!caller) throw new DomainProblem('not-signed-in');
    return caller;
  },
);
