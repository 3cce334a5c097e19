import type {
  InspectionRoomView,
  InspectionRow,
  InspectionView,
  InspectorOpeningsPage,
  IssuedInspectorView,
  JoinInspectionView,
} from '../inspection.contract';
import { get, of, post } from './operation';

export interface OpenedEngagementBody {
  engagementId: string;
  /** Why this one. */
  reason: string;
}

export interface AllowInspectionBody {
  authority: string;
  reference: string;
  purpose: string;
  beginsOn: string;
  endsOn: string;
  engagements: OpenedEngagementBody[];
}

export interface ExtendInspectionBody {
  endsOn: string;
  reason: string;
  version: number;
}

export interface EndInspectionBody {
  reason: string;
  version: number;
}

export interface InviteInspectorBody {
  familyName: string;
  givenName: string;
  title: string;
  email: string;
}

/** The inspector's row as it was seen. */
export interface EndInspectorBody {
  version: number;
}

/** As it was seen. */
export interface RenewInspectorLinkBody {
  version: number;
}

/** Which page: it ends before the line `before`, the newest page without it; at most 200 lines. */
export interface InspectorOpeningsQuery {
  before?: number;
  limit?: number;
}

export interface OpenInspectorLinkBody {
  token: string;
}

/** The password is a new one, or that of the account which the address has. */
export interface JoinInspectionBody {
  token: string;
  password: string;
}

export const inspectionApi = {
  /** Every inspection of the firm, those in force first. */
  list: get('inspections', 'inspection.read', { answer: of<InspectionRow[]>() }),
  /** One inspection: what it opens to whom, and how it was extended and ended. */
  view: get('inspections/:inspectionId', 'inspection.read', { answer: of<InspectionView>() }),
  /** What its inspectors opened and took along, a page of it, the newest first. */
  openings: get('inspections/:inspectionId/openings', 'inspection.read', {
    query: of<InspectorOpeningsQuery>(),
    answer: of<InspectorOpeningsPage>(),
  }),
  /** Lets somebody from outside look at named engagements, for a while. */
  allow: post('inspections', 'inspection.allow', {
    stepUp: 'signature',
    body: of<AllowInspectionBody>(),
    answer: of<InspectionView>(),
    logs: { kind: 'people', thing: 'inspection' },
  }),
  /** Moves its last day, with a reason. */
  extend: post('inspections/:inspectionId/extend', 'inspection.extend', {
    stepUp: 'signature',
    body: of<ExtendInspectionBody>(),
    answer: of<InspectionView>(),
    status: 200,
    logs: { kind: 'people', thing: 'inspection' },
  }),
  /** Ends it at once, with a reason: at each inspector's next request nothing is there any more. */
  end: post('inspections/:inspectionId/end', 'inspection.end', {
    body: of<EndInspectionBody>(),
    answer: of<InspectionView>(),
    status: 200,
    logs: { kind: 'people', thing: 'inspection' },
  }),
  /** Invites an inspector; the link is told in this answer and never again. */
  invite: post('inspections/:inspectionId/inspectors', 'inspector.invite', {
    stepUp: 'signature',
    body: of<InviteInspectorBody>(),
    answer: of<IssuedInspectorView>(),
    logs: { kind: 'people', thing: 'inspector' },
  }),
  /** Another link for an inspector who has not come in, told in this answer and never again; the one before opens no more. */
  renewLink: post('inspections/:inspectionId/inspectors/:inspectorId/link', 'inspector.invite', {
    stepUp: 'signature',
    body: of<RenewInspectorLinkBody>(),
    answer: of<IssuedInspectorView>(),
    logs: { kind: 'people', thing: 'inspector' },
  }),
  /** Ends an inspector's place, or takes their open link back: at their next request. */
  endInspector: post('inspections/:inspectionId/inspectors/:inspectorId/end', 'inspector.end', {
    body: of<EndInspectorBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'inspector' },
  }),
  /** What a link says to whoever holds it; changes nothing, and needs no account. */
  open: post('join-inspection/open', 'public', {
    body: of<OpenInspectorLinkBody>(),
    answer: of<JoinInspectionView>(),
    status: 200,
  }),
  /** The invited inspector comes in, by a password of their own or by the account that they have. */
  join: post('join-inspection', 'public', {
    body: of<JoinInspectionBody>(),
    status: 204,
    logs: { kind: 'people', thing: 'inspector' },
  }),
  /** The inspector's own room: the inspection, and what it opens today. */
  room: get('inspection-room', 'inspection-room.read', { answer: of<InspectionRoomView>() }),
};
