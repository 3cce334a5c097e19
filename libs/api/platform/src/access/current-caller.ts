import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import { isOfOwnAccount } from '@akashi/domain/access';
import type {
  ApiTokenCaller,
  ClientPersonCaller,
  InspectorAtAccountCaller,
  InspectorCaller,
  LinkPersonCaller,
  MemberCaller,
} from '../transactions/caller';
import type { SignedInRequest } from './signed-in-request';

/**
 * A member, or a program or an inspector where the operation is open to tokens or to inspectors: `@Handles` sees to it that the
 * handler takes them all.
 */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberCaller | ApiTokenCaller | InspectorCaller => {
    const caller = callerOf(context);
    if (caller.kind === 'clientPerson' || caller.kind === 'linkPerson' || isAtAccount(caller))
      throw new DomainProblem('forbidden');
    return caller;
  },
);

/** One of a client's people: of an operation that is theirs. */
export const CurrentClientPerson = createParamDecorator((_: unknown, context: ExecutionContext): ClientPersonCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'clientPerson') throw new DomainProblem('forbidden');
  return caller;
});

/** An inspector, in what is theirs alone. */
export const CurrentInspector = createParamDecorator((_: unknown, context: ExecutionContext): InspectorCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'inspector' || isAtAccount(caller)) throw new DomainProblem('forbidden');
  return caller;
});

/** A member, one of a client's people or an inspector, in what is of their own account. */
export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): MemberCaller | ClientPersonCaller | InspectorAtAccountCaller => {
    const caller = callerOf(context);
    if (caller.kind === 'apiToken' || caller.kind === 'linkPerson') throw new DomainProblem('forbidden');
    if (caller.kind === 'inspector' && !isAtAccount(caller)) throw new DomainProblem('forbidden');
    return caller;
  },
);

/** Whoever opened a drop link: of an operation that is theirs. */
export const CurrentLinkPerson = createParamDecorator((_: unknown, context: ExecutionContext): LinkPersonCaller => {
  const caller = callerOf(context);
  if (caller.kind !== 'linkPerson') throw new DomainProblem('forbidden');
  return caller;
});

/** Told by what is asked: an inspector at their own account is a caller of another type. */
function isAtAccount(caller: NonNullable<SignedInRequest['caller']>): caller is InspectorAtAccountCaller {
  return caller.kind === 'inspector' && isOfOwnAccount(caller.asking);
}

function callerOf(context: ExecutionContext) {
  const { caller } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!caller) throw new DomainProblem('not-signed-in');
  return caller;
}
