import type { FindingView } from '@akashi/contracts';

/** What the dialogs of a finding are opened with. */
export interface FindingAsk {
  engagementId: string;
  finding: FindingView;
}
