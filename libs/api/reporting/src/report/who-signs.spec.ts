import type { ApiTokenCaller, ClientPersonCaller, JobCaller, MemberCaller } from '@akashi/api-platform';
import { describe, expect, it } from 'vitest';
import type { ApproveReport } from './approve/approve-report';
import type { QualityReviewReport } from './approve/quality-review-report';
import type { AskReportIssue } from './issue/ask-report-issue';

interface Steps {
  qualityReview: QualityReviewReport;
  approve: ApproveReport;
  issue: AskReportIssue;
}

const body = { version: 1, digest: '' };

/** Never run: that it compiles with every refusal expected is what it shows. */
export function whoSigns(
  { qualityReview, approve, issue }: Steps,
  [member, clientPerson, apiToken, job]: [MemberCaller, ClientPersonCaller, ApiTokenCaller, JobCaller],
): void {
  void approve.execute(member, 'e', 'r', body);
  // @ts-expect-error The client does not approve the report on itself.
  void approve.execute(clientPerson, 'e', 'r', body);
  // @ts-expect-error An approval is a person's, never a program's.
  void approve.execute(apiToken, 'e', 'r', body);
  // @ts-expect-error Long work approves nothing.
  void approve.execute(job, 'e', 'r', body);
  // @ts-expect-error Nor does the client review it.
  void qualityReview.execute(clientPerson, 'e', 'r', body);
  // @ts-expect-error Nor does a program.
  void qualityReview.execute(apiToken, 'e', 'r', body);
  // @ts-expect-error The issue is asked for by a member.
  void issue.execute(clientPerson, 'e', 'r', 1);
}

describe('review, approval and issue of a report', () => {
  it('are a member’s: what any other kind of caller does there does not compile', () => {
    expect(whoSigns).toHaveLength(2);
  });
});
