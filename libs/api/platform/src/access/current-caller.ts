import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { MemberCaller } from '../transactions/caller';
import type { SignedInRequest } from './signed-in-request';

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): MemberCaller => {
  const { caller } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!caller) throw new DomainProblem('not-signed-in');
  return caller;
});
