import type { AllowInspectionRefusal } from './allow-inspection.rule';
import type { EndInspectionRefusal } from './end-inspection.rule';
import type { EndInspectorRefusal } from './end-inspector.rule';
import type { ExtendInspectionRefusal } from './extend-inspection.rule';
import type { GiveInspectionBundleRefusal } from './give-inspection-bundle.rule';
import type { InviteInspectorRefusal } from './invite-inspector.rule';
import type { JoinInspectionRefusal } from './join-inspection.rule';
import type { RenewInspectorLinkRefusal } from './renew-inspector-link.rule';

export { mayAllowInspection } from './allow-inspection.rule';
export { mayEndInspection } from './end-inspection.rule';
export { mayEndInspector } from './end-inspector.rule';
export { mayExtendInspection } from './extend-inspection.rule';
export { mayGiveInspectionBundle } from './give-inspection-bundle.rule';
export { inspectionStanding, type InspectionStanding } from './inspection-standing';
export { lastInspectionDay } from './inspection-term';
export { mayInviteInspector } from './invite-inspector.rule';
export { mayJoinInspection } from './join-inspection.rule';
export { mayRenewInspectorLink } from './renew-inspector-link.rule';

/** Every refusal of this topic's verbs. */
export type InspectionRefusal =
  | AllowInspectionRefusal
  | EndInspectionRefusal
  | EndInspectorRefusal
  | ExtendInspectionRefusal
  | GiveInspectionBundleRefusal
  | InviteInspectorRefusal
  | JoinInspectionRefusal
  | RenewInspectorLinkRefusal;
