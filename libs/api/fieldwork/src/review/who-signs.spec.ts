import type {
  ApiTokenCaller,
  ClientPersonCaller,
  JobCaller,
  MemberCaller,
  RecipientCaller,
} from '@akashi/api-platform';
import { describe, expect, it } from 'vitest';
import type { ApprovePlan } from '../plan/approve-plan';
import type { SignTests } from './sign-tests';

/** Never run: that it compiles with every refusal expected is what it shows. */
export function whoSigns(
  signTests: SignTests,
  approvePlan: ApprovePlan,
  callers: [MemberCaller, ClientPersonCaller, ApiTokenCaller, JobCaller, RecipientCaller],
): void {
  const asked = { signature: 'prepare', sent: [], inBatch: true } as const;
  const [member, clientPerson, apiToken, job, recipient] = callers;
  void signTests.execute(member, 'e', asked);
  // @ts-expect-error A client's person signs no paper of the firm's.
  void signTests.execute(clientPerson, 'e', asked);
  // @ts-expect-error A signature is a person's, never a program's.
  void signTests.execute(apiToken, 'e', asked);
  // @ts-expect-error Long work signs nothing for whoever asked for it.
  void signTests.execute(job, 'e', asked);
  // @ts-expect-error Who downloads a report signs nothing.
  void signTests.execute(recipient, 'e', asked);

  void approvePlan.execute(member, 'e', { version: 1 });
  // @ts-expect-error A client does not approve what is tested of it.
  void approvePlan.execute(clientPerson, 'e', { version: 1 });
  // @ts-expect-error Nor does a program.
  void approvePlan.execute(apiToken, 'e', { version: 1 });
}

describe('a signature', () => {
  it('is a member’s: what any other kind of caller signs does not compile', () => {
    expect(whoSigns).toHaveLength(3);
  });
});
