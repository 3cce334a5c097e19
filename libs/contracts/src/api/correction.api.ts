import type { CorrectionRecipientView, CorrectionView, ReportDifferenceView } from '../correction.contract';
import { get, of, post } from './operation';

export interface OpenCorrectionBody {
  /** The issued report to be replaced, and the version of its record that was seen. */
  reportId: string;
  version: number;
  reason: string;
  givesOldFile: boolean;
}

export interface ReopenPaperBody {
  version: number;
  testId: string;
  reason: string;
}

export interface ReopenFindingBody {
  version: number;
  findingId: string;
  reason: string;
}

export interface AbandonCorrectionBody {
  version: number;
  reason: string;
}

export interface TellRecipientBody {
  kind: CorrectionRecipientView['kind'];
  recipientId: string;
  toldOn: string;
  way: string;
}

export const correctionApi = {
  /** The corrections of the engagement's issued reports, the newest first. */
  list: get('engagements/:engagementId/corrections', 'report.read', { answer: of<CorrectionView[]>() }),
  /** Opens the correction of an issued report; the report stays as it is until another version is issued. */
  open: post('engagements/:engagementId/corrections', 'correction.open', {
    body: of<OpenCorrectionBody>(),
    answer: of<CorrectionView>(),
  }),
  /** Lets a signed paper be changed for the correction. */
  reopenPaper: post('engagements/:engagementId/corrections/:correctionId/papers', 'correction.reopen', {
    body: of<ReopenPaperBody>(),
    answer: of<CorrectionView>(),
    status: 200,
  }),
  /** Lets a reported finding be reworded or withdrawn for the correction. */
  reopenFinding: post('engagements/:engagementId/corrections/:correctionId/findings', 'correction.reopen', {
    body: of<ReopenFindingBody>(),
    answer: of<CorrectionView>(),
    status: 200,
  }),
  /** Gives the correction up: the issued report stands as before. */
  abandon: post('engagements/:engagementId/corrections/:correctionId/abandon', 'correction.abandon', {
    body: of<AbandonCorrectionBody>(),
    answer: of<CorrectionView>(),
    status: 200,
  }),
  /** What the corrected version says otherwise than the one it replaces; 404 before it is composed. */
  difference: get('engagements/:engagementId/corrections/:correctionId/difference', 'report.read', {
    answer: of<ReportDifferenceView>(),
    logs: { kind: 'read', thing: 'report' },
  }),
  /** Who received the version that is replaced. */
  recipients: get('engagements/:engagementId/corrections/:correctionId/recipients', 'report.read', {
    answer: of<CorrectionRecipientView[]>(),
  }),
  /** Records that a recipient was told of the replacement. */
  tell: post('engagements/:engagementId/corrections/:correctionId/recipients', 'correction.tell', {
    body: of<TellRecipientBody>(),
    answer: of<CorrectionRecipientView[]>(),
    status: 200,
  }),
};
