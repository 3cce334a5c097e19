import type { TeamRole } from '../engagement/team-role';
import { clientPermissions, isClientPermission, type ClientPermission } from './client-permission';
import { inspectorPermissions, isInspectorPermission, type InspectorPermission } from './inspector-permission';
import type { FirmRole } from './firm-role';

/** Who holds a permission: somebody always does, or nobody could ever do what it is asked for. */
export type HeldBy<Role> = readonly [Role, ...Role[]];

const everyone = ['firm_admin', 'quality_office', 'member'] as const;

/** Asked of a person's roles in the firm. */
const holdersInFirm = {
  'firm.read': everyone,
  'firm.maintain': ['firm_admin'],
  'member.read': everyone,
  'member.invite': ['firm_admin'],
  'member.disable': ['firm_admin'],
  'member.enable': ['firm_admin'],
  'member.set-roles': ['firm_admin'],
  'member.end-sessions': ['firm_admin'],
  // Another than who let the person in; which of them, the rule says.
  'member.confirm': everyone,
  // What somebody who leaves has under way, for whoever has it taken over.
  'member.work': ['firm_admin', 'quality_office'],
  // What concerns oneself, and that one has read it.
  'notice.read': everyone,
  'notice.keep': everyone,
  // Where mail did not arrive: addresses of the firm's own people and its clients'.
  'mail.read': ['firm_admin', 'quality_office'],
  'mail.send-again': ['firm_admin'],
  // One's own, in the firm where one is at work.
  'password.change': everyone,
  'reading.correct': everyone,
  'factor.read': everyone,
  'factor.enrol': everyone,
  'factor.remove': everyone,
  // Files that come in parts; what takes them in says who may bring one there.
  'file.upload': everyone,
  // Asks for a second factor and takes a lost one away; nobody sets one up for another.
  'factor.require': ['firm_admin'],
  'factor.reset': ['firm_admin'],
  // A link by which the person sets a lost password; nobody sets it for them.
  'password.reset': ['firm_admin'],
  // By whose word the firm's people come in; nobody links another's identity to an account.
  'identity-provider.read': ['firm_admin'],
  'identity-provider.set': ['firm_admin'],
  'identity.link': everyone,
  // Lets that provider say who joins and who leaves, by a token made for it alone.
  'member.provision': ['firm_admin'],
  // What programs read by: one's own, and for the administrator the end of anybody's.
  'token.make': everyone,
  'token.end': ['firm_admin'],
  'credential.record': ['firm_admin', 'quality_office'],
  'client.read': everyone,
  // Whoever may correct a client says who its people are; what that opens is the client's own part and nothing else.
  'client-person.read': everyone,
  'client-person.invite': everyone,
  'client-person.revise': everyone,
  'client-person.end': everyone,
  // A way in to a client's papers: the administrator's, as a member's is, and of those who invite nobody else's.
  'client-password.reset': ['firm_admin'],
  'client.register': everyone,
  // Whoever may register a client or a service may correct it.
  'client.revise': everyone,
  'service.register': everyone,
  'service.revise': everyone,
  'register.read': everyone,
  'edition.read': everyone,
  // The criteria of the firm, and by what right it holds their text: for those who answer for the firm.
  'edition.import': ['firm_admin', 'quality_office'],
  // One's own, while it is under way.
  'import.cancel': everyone,
  // Standard procedures are for the people of a registered firm alone, and for nobody outside of it.
  'procedure.read': everyone,
  'procedure.import': ['firm_admin', 'quality_office'],
  'interpretation.write': everyone,
  'interpretation.correct': everyone,
  // What became of a criterion decides what of last year may be used again.
  'edition.map': ['firm_admin', 'quality_office'],
  'mapping.confirm': ['firm_admin', 'quality_office'],
  'mapping.import': ['firm_admin', 'quality_office'],
  // Whoever may say yes may take it back.
  'mapping.reopen': ['firm_admin', 'quality_office'],
  'framework-link.propose': ['firm_admin', 'quality_office'],
  'framework-link.record': ['firm_admin', 'quality_office'],
  'framework-link.answer': ['firm_admin', 'quality_office'],
  'ruleset.read': everyone,
  'ruleset.revise': ['firm_admin', 'quality_office'],
  // Another person than who made the version: the rule says so, and the table.
  'ruleset.approve': ['firm_admin', 'quality_office'],
  'ruleset.withdraw': ['firm_admin', 'quality_office'],
  'statement-rule.read': everyone,
  'statement-rule.set': ['firm_admin', 'quality_office'],
  'report-template.read': everyone,
  'report-template.keep': ['firm_admin', 'quality_office'],
  'check-grade.read': everyone,
  'check-grade.set': ['firm_admin', 'quality_office'],
  // For how long anybody stays on a client is the firm's own word, and that of those who answer for it.
  'rotation-limit.read': everyone,
  'rotation-limit.set': ['firm_admin', 'quality_office'],
  // Who came in, who was refused and who read what, of the whole firm.
  'security-log.read': ['firm_admin', 'quality_office'],
  'security-log.retain': ['firm_admin', 'quality_office'],
  // The names of every client's files stand in what it finds.
  'stored-file.check': ['quality_office'],
  // Who was let in, in which roles, and by whose yes the rules changed: for those who answer for the firm.
  'firm-ledger.read': ['firm_admin', 'quality_office'],
  'firm-ledger.verify': ['firm_admin', 'quality_office'],
  // What recipients are told by another way than the package: whoever hands over tells them.
  'ledger-key.read': everyone,
  'ledger-key.rotate': ['firm_admin'],
  // Who from outside looks at which engagements: the office, which reads them all, lets them in; an administrator may end it.
  'inspection.read': ['firm_admin', 'quality_office'],
  'inspection.allow': ['quality_office'],
  'inspection.extend': ['quality_office'],
  'inspection.end': ['firm_admin', 'quality_office'],
  // When each archived engagement may be destroyed, and what stops it.
  'retention.read': ['firm_admin', 'quality_office'],
  'inspector.invite': ['quality_office'],
  'inspector.end': ['firm_admin', 'quality_office'],
  'engagement.list': everyone,
  // How somebody looks at the engagements that they may see: one's own views.
  'portfolio-view.keep': everyone,
  'engagement.open': ['quality_office', 'member'],
} as const satisfies Readonly<Record<string, HeldBy<FirmRole>>>;

const leader = ['engagement_leader'] as const;
const reviewers = ['senior', 'engagement_leader'] as const;
const staff = ['practitioner', 'senior', 'engagement_leader'] as const;
const wholeTeam = ['practitioner', 'senior', 'engagement_leader', 'quality_reviewer'] as const;
// The quality office reads every engagement; who administers accounts sees no client's papers by that alone.
const readers = ['quality_office', ...wholeTeam] as const;

/**
 * Asked of a person's role in one engagement, or of a firm role that reaches into every engagement. The quality reviewer
 * reads, writes notes and reviews: one who does the work cannot look at it from outside.
 */
const holdersInEngagement = {
  'engagement.read': readers,
  // The quality office staffs, accepts and declines engagements from outside the team.
  'engagement.accept': ['quality_office', 'engagement_leader'],
  'engagement.decline': ['quality_office', 'engagement_leader'],
  'engagement.withdraw': ['quality_office', 'engagement_leader'],
  'engagement.archive': leader,
  // Whoever renews names the team of the next year, as whoever assigns does.
  'engagement.renew': ['quality_office', 'engagement_leader'],
  'enquiry.record': reviewers,
  'contract.record': reviewers,
  'consultation.record': reviewers,
  'relief.record': reviewers,
  // Whoever draws the plan or works on it looks up what the plan takes over.
  'base-service.check': staff,
  'date.override': leader,
  'team.assign': ['quality_office', 'engagement_leader'],
  // Who was on a client before, for whoever says who is on it next; of a client's other engagements they learn role and period alone.
  'rotation.read': ['quality_office', 'engagement_leader'],
  // Whoever assigns papers plans hours; what was worked each says of themselves alone.
  'hours.plan': reviewers,
  'hours.record': wholeTeam,
  'independence.declare': wholeTeam,
  // The office, where it is the leader’s own interest that somebody has to judge.
  'independence.resolve': ['quality_office', 'engagement_leader'],
  'statement.read': readers,
  'statement.import': staff,
  'plan.read': readers,
  'plan.draft': staff,
  'plan.amend': reviewers,
  'earlier-test.record': staff,
  'plan.approve': leader,
  'test.read': readers,
  'test.assign': reviewers,
  'test.record': staff,
  'view.keep': wholeTeam,
  'test.sign': staff,
  'test.review': reviewers,
  'test.return': reviewers,
  'evidence.read': readers,
  'evidence.add': staff,
  'population.read': readers,
  'population.register': staff,
  'sample.draw': staff,
  'sample.agree-size': reviewers,
  'item.record': staff,
  'item.void': staff,
  'deviation.evaluate': staff,
  'note.write': wholeTeam,
  'note.resolve': wholeTeam,
  'request.read': readers,
  'request.draft': staff,
  'request.send': staff,
  // Whoever works with the papers says whether an answer is what was asked for.
  'request.check': staff,
  'request.withdraw': reviewers,
  'finding.read': readers,
  'finding.raise': staff,
  'finding.confirm': reviewers,
  // Puts the facts before the client’s people: what leaves the firm is said by those who review.
  'finding.release': reviewers,
  'finding.improve': reviewers,
  'finding.review': reviewers,
  'finding.withdraw': reviewers,
  // Whoever may record what the client says it improved looks at it; another than who raised the finding closes it.
  'finding.follow-up': reviewers,
  'finding.close': reviewers,
  'report.read': readers,
  'report.compose': reviewers,
  'report-template.choose': reviewers,
  'letter.record': reviewers,
  'letter.acknowledge': leader,
  'report.quality-review': ['quality_reviewer'],
  'report.approve': leader,
  'report.issue': leader,
  // That an issued report is wrong, and that it was not, says who answers for it.
  'correction.open': leader,
  'correction.reopen': reviewers,
  'correction.abandon': leader,
  'correction.tell': leader,
  // What the client's people are given to keep; a copy of the report goes as its link does, by who answers for it.
  'document.release': reviewers,
  'document.release-report': leader,
  'document.take-back': reviewers,
  'export.create': leader,
  'export.revoke': leader,
  'package.build': reviewers,
  'package.read': readers,
  'package.hand-over': leader,
  'registration.record': leader,
  // After the archive: whoever worked on the file adds to it, and another who answers for it or looks at it from outside confirms.
  'addendum.write': wholeTeam,
  'addendum.confirm': ['engagement_leader', 'quality_reviewer'],
  'addendum.withdraw': wholeTeam,
  // What an inspector is given to keep: by the office, which let them in, of an archived engagement too.
  'inspection-bundle.give': ['quality_office'],
  'inspection-bundle.read': ['quality_office'],
  // A matter for which nothing of the file may be destroyed; another than who set it lifts it.
  'hold.read': readers,
  'hold.set': ['quality_office', 'engagement_leader'],
  'hold.lift': ['quality_office', 'engagement_leader'],
  // Everything of it as one file, which stays with the firm.
  'engagement-file.read': ['quality_office', 'engagement_leader'],
  'engagement-file.make': ['quality_office', 'engagement_leader'],
  // The office asks for work too; what it asked for it stops.
  'job.cancel': [...reviewers, 'quality_office'],
  'ledger.read': readers,
  'ledger.verify': readers,
} as const satisfies Readonly<Record<string, HeldBy<FirmRole | TeamRole>>>;

/** One's own account, wherever one is at work: whoever signs in keeps their own ways in. */
const ofOwnAccount = ['password.change', 'factor.read', 'factor.enrol', 'factor.remove'] as const;

/** And files on their way, of whoever has any to bring: a client person's as well as a member's. */
const ofOneself: readonly string[] = [...ofOwnAccount, 'file.upload'];

export type FirmPermission = keyof typeof holdersInFirm;
export type EngagementPermission = keyof typeof holdersInEngagement;
/** What is asked of the firm's own people, and of a program in their stead. */
export type MemberPermission = FirmPermission | EngagementPermission;
export type Permission = MemberPermission | ClientPermission | InspectorPermission;
export type OwnAccountPermission = (typeof ofOwnAccount)[number];

export const firmPermissions = Object.keys(holdersInFirm) as readonly FirmPermission[];
export const engagementPermissions = Object.keys(holdersInEngagement) as readonly EngagementPermission[];
export const permissions: readonly Permission[] = [
  ...firmPermissions,
  ...engagementPermissions,
  ...clientPermissions,
  ...inspectorPermissions,
];

/**
 * Whether a permission is asked of the firm, of one engagement, of a client's people or of inspectors: a route of the second kind
 * names its engagement, one of the last two is for no member.
 */
export function permissionScope(permission: Permission): 'firm' | 'engagement' | 'client' | 'inspection' {
  if (isClientPermission(permission)) return 'client';
  if (isInspectorPermission(permission)) return 'inspection';
  return Object.hasOwn(holdersInFirm, permission) ? 'firm' : 'engagement';
}

/** Is it of one's own account, as everybody who signs in has one? */
export function isOfOwnAccount(permission: string): permission is OwnAccountPermission {
  return (ofOwnAccount as readonly string[]).includes(permission);
}

/** Is it of one's own account, and of nobody else's? */
export function isOfOneself(permission: Permission): boolean {
  return ofOneself.includes(permission);
}

/** What a role grants in the firm. */
export function heldInFirm(role: FirmRole): readonly FirmPermission[] {
  return firmPermissions.filter((permission) => isHeldBy(holdersInFirm[permission], role));
}

/** What a role grants in an engagement: a team's role in its own, a firm's in every one. */
export function heldInEngagement(role: FirmRole | TeamRole): readonly EngagementPermission[] {
  return engagementPermissions.filter((permission) => isHeldBy(holdersInEngagement[permission], role));
}

function isHeldBy(holders: readonly string[], role: string): boolean {
  return holders.includes(role);
}
