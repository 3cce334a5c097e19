import type { ClientView, ConfirmFindingBody, DropView, FindingView } from '@akashi/contracts';
import { clientApi, dropApi, findingApi, populationApi } from '@akashi/contracts/api';
import { RequestMethod } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import type { ApiTokenCaller, LinkPersonCaller, MemberCaller } from '../transactions/caller';
import { handledBy, Handles } from './handles';

class Fitting {
  @Handles(findingApi.confirm)
  confirm(_caller: string, _body: ConfirmFindingBody): Promise<FindingView> {
    throw new Error('It is looked at and not called.');
  }

  @Handles(clientApi.list)
  list(_caller: MemberCaller | ApiTokenCaller): Promise<ClientView[]> {
    throw new Error('It is looked at and not called.');
  }
}

/** None of these compiles. */
export class Unfit {
  // @ts-expect-error another answer than the table's
  @Handles(findingApi.confirm)
  wrongAnswer(_body: ConfirmFindingBody): Promise<{ id: string }> {
    throw new Error();
  }

  // @ts-expect-error a body that lacks what the table allows
  @Handles(findingApi.confirm)
  wrongBody(_body: { version: number; reason: string }): Promise<FindingView> {
    throw new Error();
  }

  // @ts-expect-error no body where the table has one
  @Handles(findingApi.confirm)
  noBody(): Promise<FindingView> {
    throw new Error();
  }

  // @ts-expect-error members alone where the table lets a program ask
  @Handles(clientApi.list)
  membersAlone(_caller: MemberCaller): Promise<ClientView[]> {
    throw new Error();
  }

  // @ts-expect-error whoever holds a link where members ask
  @Handles(findingApi.confirm)
  ofALink(_caller: LinkPersonCaller, _body: ConfirmFindingBody): Promise<FindingView> {
    throw new Error();
  }

  // @ts-expect-error a member where whoever holds a link asks
  @Handles(dropApi.view)
  ofAMember(_caller: MemberCaller): Promise<DropView> {
    throw new Error();
  }

  // @ts-expect-error a file leaves through the response
  @Handles(populationApi.file)
  notAFile(): Promise<string> {
    throw new Error();
  }
}

describe('a handler', () => {
  it('has method, path and status from the table', () => {
    const handler = Fitting.prototype.confirm;
    expect(handledBy(handler)).toBe(findingApi.confirm);
    expect(Reflect.getMetadata('path', handler)).toBe('engagements/:engagementId/findings/:findingId/confirm');
    expect(Reflect.getMetadata('method', handler)).toBe(RequestMethod.POST);
    expect(Reflect.getMetadata('__httpCode__', handler)).toBe(200);
  });

  it('handles nothing when it was not made from an entry', () => {
    expect(handledBy(() => undefined)).toBeUndefined();
  });
});
