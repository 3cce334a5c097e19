import type { TeamRole } from '@akashi/domain/engagement';
import type { RotationStanding } from '@akashi/domain/rotation';
import type {
  CountedTermView,
  EngagementRotationView,
  RotationLimitView,
  RotationPageView,
} from '../rotation.contract';
import { get, of, put } from './operation';

export interface RotationQuery {
  /** Words in the names of person and client. */
  q?: string;
  standing?: RotationStanding;
  role?: TeamRole;
}

export interface SetRotationLimitBody {
  /** Null takes the limit away. */
  years: number | null;
  reason: string;
  version: number;
}

export const rotationApi = {
  /** Years on clients: one's own, those of clients of which one leads an engagement, and all for the quality office. */
  page: get('rotation', 'engagement.list', { query: of<RotationQuery>(), answer: of<RotationPageView>() }),
  /** What the numbers of a line are made of. */
  terms: get('rotation/:userId/:clientId', 'engagement.list', { answer: of<CountedTermView[]>() }),
  /** The firm's own limit of each role. */
  limits: get('rotation-limits', 'rotation-limit.read', { answer: of<RotationLimitView[]>() }),
  /** Sets the limit of a role, with a reason. */
  setLimit: put('rotation-limits/:role', 'rotation-limit.set', {
    body: of<SetRotationLimitBody>(),
    answer: of<RotationLimitView[]>(),
  }),
  /** Who was on the client of this engagement, for whoever puts its team or the next one together. */
  ofEngagement: get('engagements/:engagementId/rotation', 'rotation.read', { answer: of<EngagementRotationView>() }),
};
