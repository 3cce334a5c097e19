import type { FindingText } from '@akashi/domain/finding';
import type { FindingRow, FindingView, ImprovementView } from '../finding.contract';
import { download, get, of, post, put, upload } from './operation';

export interface RaiseFindingBody extends FindingText {
  /** Open deviations of one test. */
  deviationIds: string[];
  /** The words to be weighed that whoever writes said yes to, as the ruleset lists them. */
  confirmedWords: string[];
}

export interface ReviseFindingBody extends FindingText {
  version: number;
  confirmedWords: string[];
}

export interface ConfirmFindingBody {
  version: number;
  /** The version of the text that the client was shown. */
  textVersion: number;
  confirmedOn: string;
  /** Who at the client confirmed it. */
  confirmedBy: string;
  remark: string;
}

export interface ReleaseFindingBody {
  version: number;
  /** By when an answer is asked for. */
  answerBy: string;
  /** What is written to the client with it; may be empty. */
  note: string;
}

export interface ReviewFindingBody {
  version: number;
}

export interface ImproveFindingBody extends ImprovementView {
  version: number;
}

export interface WithdrawFindingBody {
  version: number;
  reason: string;
}

/** Travels in the query of the upload, whose body is the file that shows the improvement. */
export interface FollowUpFindingQuery {
  version: number;
  outcome: 'holds' | 'does-not-hold';
  seenOn: string;
  /** What was seen, 500 characters at most. */
  seen: string;
}

export interface CloseFindingBody {
  version: number;
}

export const findingApi = {
  /** Records that the client agrees to the facts, in the version of the text it was shown. */
  confirm: post('engagements/:engagementId/findings/:findingId/confirm', 'finding.confirm', {
    body: of<ConfirmFindingBody>(),
    answer: of<FindingView>(),
    status: 200,
  }),
  /** Puts the facts as they stand before the client's people, who are told of nothing else of the finding. */
  release: post('engagements/:engagementId/findings/:findingId/release', 'finding.release', {
    body: of<ReleaseFindingBody>(),
    answer: of<FindingView>(),
    status: 200,
  }),
  /** A file that the client attached to what they said of the facts. */
  answerFile: download('engagements/:engagementId/findings/:findingId/files/:answerFileId', 'finding.read', {
    logs: { kind: 'download', thing: 'finding' },
  }),
  /** Reviews a confirmed finding. */
  review: post('engagements/:engagementId/findings/:findingId/review', 'finding.review', {
    body: of<ReviewFindingBody>(),
    answer: of<FindingView>(),
    status: 200,
  }),
  /** Records the client's improvement plan. */
  improve: put('engagements/:engagementId/findings/:findingId/improvement', 'finding.improve', {
    body: of<ImproveFindingBody>(),
    answer: of<FindingView>(),
  }),
  /** Records what was seen of an improvement; the body is the file that shows it. After the archive too. */
  followUp: upload('engagements/:engagementId/findings/:findingId/follow-ups', 'finding.follow-up', {
    query: of<FollowUpFindingQuery>(),
    answer: of<FindingView>(),
    inParts: true,
  }),
  /** The file of a follow-up exactly as it came. */
  followUpFile: download('engagements/:engagementId/findings/:findingId/follow-ups/:ordinal/file', 'finding.read', {
    logs: { kind: 'download', thing: 'finding' },
  }),
  /** Closes a finding whose improvement was seen. */
  close: post('engagements/:engagementId/findings/:findingId/close', 'finding.close', {
    body: of<CloseFindingBody>(),
    answer: of<FindingView>(),
    status: 200,
  }),
  /** Withdraws a finding, with a reason. */
  withdraw: post('engagements/:engagementId/findings/:findingId/withdraw', 'finding.withdraw', {
    body: of<WithdrawFindingBody>(),
    answer: of<FindingView>(),
    status: 200,
  }),
  /** Every finding of the engagement, by number. */
  list: get('engagements/:engagementId/findings', 'finding.read', { answer: of<FindingRow[]>() }),
  /** One finding with its texts, confirmations and items. */
  view: get('engagements/:engagementId/findings/:findingId', 'finding.read', { answer: of<FindingView>() }),
  /** Raises a finding from open deviations of one test. */
  raise: post('engagements/:engagementId/findings', 'finding.raise', {
    body: of<RaiseFindingBody>(),
    answer: of<FindingView>(),
  }),
  /** Writes a new version of a finding's text. */
  revise: put('engagements/:engagementId/findings/:findingId/text', 'finding.raise', {
    body: of<ReviseFindingBody>(),
    answer: of<FindingView>(),
  }),
};
