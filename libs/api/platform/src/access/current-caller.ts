import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { ApiTokenCaller, ClientPersonCaller, LinkPersonCaller, MemberCaller } from '../transactions/caller';
import type { SignedInRequest } from './signed-in-request';

/** A member, or a program where the operation is open to tokens: `@Handles` sees to it that the handler takes both. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberCaller | ApiTokenCaller => {
    const caller = callerOf(context);
    if (caller.kind === 'clientPerson' || caller.kind === 'linkPerson') throw new DomainProblem('forbidden');
    return caller;
  },
);

/** One of a client's people: of an operation that is theirs. */
export const CurrentClientPerson = createParamDecorator((_: unknown, context: ExecutionContext): ClientPersonCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'clientPerson') throw new DomainProblem('forbidden');
  return caller;
});

/** A member or one of a client's people, in what is of their own account. */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberCaller | ClientPersonCaller => {
    const caller = callerOf(context);
    if (caller.kind === 'apiToken' || caller.kind === 'linkPerson') throw new DomainProblem('forbidden');
    return caller;
  },
);

/** Whoever opened a drop link: of an operation that is theirs. */
export const CurrentLinkPerson = createParamDecorator((_: unknown, context: ExecutionContext): LinkPersonCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'linkPerson') throw new DomainProblem('forbidden');
  return caller;
});

function callerOf(context: ExecutionContext) {
  const { caller } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!caller) throw new DomainProblem('not-signed-in');
  return caller;
}
