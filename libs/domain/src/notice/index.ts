export { dueNotice, toldAfterDays, type DueNotice } from './due-notice';
export { groupNotices, type NoticeGroup, type NoticeLine, type NoticeSection } from './group-notices';
export {
  askingUrgencies,
  isClientRelation,
  noticeRelations,
  noticeUrgencies,
  type NoticeRelation,
  type NoticeRule,
  type NoticeUrgency,
} from '../ledger';
export { namedPerson, noticeRulesOf } from './notice-table';
export { linkExpiresWithinDays, linkNewsOf, requestNews, toldNews, type LinkNews, type RequestNews } from './link-news';
export { mailTerms } from './mail-terms';
export { isMailAddress } from './mail-address';
export { mailFaults, mailOutcome, type MailFault, type MailOutcome } from './mail-outcome';
export {
  mailDefaults,
  mailKind,
  mailKinds,
  mailMoment,
  mailWays,
  type MailHours,
  type MailKind,
  type MailWay,
} from './mail-moment';
export { clientNoticePath, noticePlace, type NoticePlace } from './notice-place';
export { noticeThing, type NoticeThing, type NoticeThingKind } from './notice-thing';
export { settledBy } from './settled-notices';
