import type { AcceptRequestRefusal } from './accept-request.rule';
import type { AcceptRequestsRefusal } from './accept-requests.rule';
import type { AskFromOriginRefusal } from './ask-from-origin.rule';
import type { AnswerRequestRefusal } from './answer-request.rule';
import type { CheckRequestRefusal } from './check-request.rule';
import type { CommentRequestRefusal } from './comment-request.rule';
import type { CreateDropLinkRefusal } from './create-drop-link.rule';
import type { DraftRequestRefusal } from './draft-request.rule';
import type { EndDropLinkRefusal } from './end-drop-link.rule';
import type { ExtendRequestRefusal } from './extend-request.rule';
import type { GiveFileRefusal } from './give-file.rule';
import type { RemindRequestRefusal } from './remind-request.rule';
import type { ReturnRequestRefusal } from './return-request.rule';
import type { ReviseRequestRefusal } from './revise-request.rule';
import type { SendRequestRefusal } from './send-request.rule';
import type { RecordRequestListRefusal } from './record-request-list.rule';
import type { TakeOverRequestsRefusal } from './take-over-requests.rule';
import type { TakeProposedRequestsRefusal } from './take-proposed-requests.rule';
import type { TakeRequestListRefusal } from './take-request-list.rule';
import type { UseDropLinkRefusal } from './use-drop-link.rule';
import type { WithdrawRequestRefusal } from './withdraw-request.rule';

export { mayAcceptRequest, type AcceptRequestFacts, type AcceptRequestRefusal } from './accept-request.rule';
export {
  becomesEvidence,
  mayAcceptRequests,
  type AcceptRequestsRefusal,
  type WholeAnswer,
} from './accept-requests.rule';
export {
  mayAnswerRequest,
  type AnswerRequestRefusal,
  type OtherWay,
  type SubmitAnswerFacts,
} from './answer-request.rule';
export {
  isForPerson,
  mayDeliverFile,
  type Answerer,
  type AnswerRequestFacts,
  type DeliverFileRefusal,
} from './deliver-file.rule';
export {
  arrivalHead,
  arrivalRemarks,
  isReadAsText,
  lookAtArrived,
  type ArrivalRemark,
  type ArrivedFile,
} from './arrival-check';
export { expectedIds, expectedLimits } from './expected-ids';
export { dueNextYear } from './due-next-year';
export { mayAskFromOrigin, type AskFromOriginFacts } from './ask-from-origin.rule';
export { askedFromKinds, type AskedFromKind, type RequestOriginKind } from './request-origin';
export {
  proposeRequests,
  type AskedRequest,
  type LeftOutReason,
  type LeftOutRequest,
  type ProposableLastYear,
  type ProposablePaper,
  type RequestProposal,
} from './propose-requests';
export { mayTakeProposedRequests } from './take-proposed-requests.rule';
export {
  mayTakeOverRequests,
  type TakeOverRequestsFacts,
  type TakeOverRequestsRefusal,
} from './take-over-requests.rule';
export { mayCheckRequest, type CheckRequestRefusal } from './check-request.rule';
export {
  mayCommentRequest,
  saysSomething,
  type CommentRequestFacts,
  type CommentRequestRefusal,
} from './comment-request.rule';
export {
  dropLinkLimits,
  mayCreateDropLink,
  type CreateDropLinkFacts,
  type CreateDropLinkRefusal,
} from './create-drop-link.rule';
export { mayDraftRequest, type DraftRequestFacts, type DraftRequestRefusal } from './draft-request.rule';
export { mayEndDropLink, type EndDropLinkRefusal } from './end-drop-link.rule';
export { mayExtendRequest, type ExtendRequestFacts, type ExtendRequestRefusal } from './extend-request.rule';
export { mayGiveFile, type GiveFileRefusal } from './give-file.rule';
export { mayRemindRequest, type RemindRequestFacts, type RemindRequestRefusal } from './remind-request.rule';
export { compareRequestList, listedAlready, type ComparedRequestList } from './compare-request-list';
export type {
  ListedContent,
  ListedFault,
  ListedLink,
  ListedRequest,
  ListGround,
  StandingRequest,
} from './listed-request';
export { readRequestList, requestListMark, type RequestListReading } from './read-request-list';
export { requestListFaultRules, type RequestListFaultRule } from './request-list-fault';
export { clientListFields, requestListFields, requestListHeads, type RequestListField } from './request-list-field';
export {
  awaitsAnswer,
  awaitsCheck,
  isOverdue,
  requestStates,
  whoseTurn,
  type RequestSide,
  type RequestState,
  type SentRequestState,
} from './request-state';
export { isRequestTextWhole, type RequestText, type RequestTextRefusal } from './request-text';
export { mayReturnRequest, type ReturnRequestFacts, type ReturnRequestRefusal } from './return-request.rule';
export { mayReviseRequest, type ReviseRequestFacts, type ReviseRequestRefusal } from './revise-request.rule';
export { maySendRequest, type SendRequestFacts, type SendRequestRefusal } from './send-request.rule';
export { mayRecordRequestList, type RecordRequestListRefusal } from './record-request-list.rule';
export { mayTakeRequestList, requestListLimit, type TakeRequestListRefusal } from './take-request-list.rule';
export { mayUseDropLink, type UseDropLinkFacts, type UseDropLinkRefusal } from './use-drop-link.rule';
export { mayWithdrawRequest, type WithdrawRequestRefusal } from './withdraw-request.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type RequestRefusal =
  | AcceptRequestRefusal
  | AcceptRequestsRefusal
  | AnswerRequestRefusal
  | AskFromOriginRefusal
  | CheckRequestRefusal
  | CommentRequestRefusal
  | CreateDropLinkRefusal
  | DraftRequestRefusal
  | EndDropLinkRefusal
  | ExtendRequestRefusal
  | GiveFileRefusal
  | RemindRequestRefusal
  | ReturnRequestRefusal
  | ReviseRequestRefusal
  | RecordRequestListRefusal
  | SendRequestRefusal
  | TakeOverRequestsRefusal
  | TakeProposedRequestsRefusal
  | TakeRequestListRefusal
  | UseDropLinkRefusal
  | WithdrawRequestRefusal;
