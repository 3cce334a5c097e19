import type { TestState, TestType } from '@akashi/domain/control';
import type { TouchedControl } from '@akashi/domain/edition-mapping';
import type { EngagementState } from '@akashi/domain/engagement';
import type { RequestState } from '@akashi/domain/request';

export interface TouchedPaperView {
  id: string;
  number: string;
  testType: TestType;
  state: TestState;
}

/** A request to the client that was made for such papers. */
export interface TouchedRequestView {
  id: string;
  /** As the client is told it: R-001. */
  code: string;
  title: string;
  state: RequestState;
}

/** A test that is left out this year because an earlier year's conclusion counts. */
export interface CarriedConclusionView {
  number: string;
  testType: TestType;
  /** The year of that conclusion. */
  lastYear: number;
}

/** An engagement under way on the older edition, with what of it rests on criteria that have changed. */
export interface TouchedEngagementView {
  id: string;
  name: string;
  serviceName: string;
  state: EngagementState;
  /** When its plan was approved, which fixes its edition; null while it may still take another. */
  pinnedAt: string | null;
  controls: TouchedControl<{
    papers: TouchedPaperView;
    requests: TouchedRequestView;
    carried: CarriedConclusionView;
  }>[];
}

/** Only engagements that the person may see; of others not even how many there are. */
export interface EditionConsequencesView {
  engagements: TouchedEngagementView[];
}
