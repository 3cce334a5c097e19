import type { AnswerLinksRefusal } from './answer-links.rule';
import type { ProposeLinksRefusal } from './propose-links.rule';
import type { RecordLinksRefusal } from './record-links.rule';

export { mayAnswerLinks } from './answer-links.rule';
export {
  linkAnswers,
  linkName,
  linkOrigins,
  longestReference,
  plainReference,
  type FrameworkLink,
  type LinkAnswer,
  type LinkOrigin,
} from './framework-link';
export { mayProposeLinks } from './propose-links.rule';
export { mayRecordLinks, mostLinks } from './record-links.rule';
export { proposeLinks, type TracedCriterion } from './propose-links';
export { freshLinks } from './fresh-links';
export { linkFields, type LinkField } from './link-field';
export type { LinkListFault, LinkListFaultRule } from './link-list-fault';
export { proposeLinkColumns } from './propose-link-columns';
export { checkLinkColumns, readLinks, type LinksReading } from './read-links';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type FrameworkLinkRefusal = AnswerLinksRefusal | ProposeLinksRefusal | RecordLinksRefusal;
