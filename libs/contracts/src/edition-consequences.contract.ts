import type { TestState, TestType } from '@akashi/domain/control';
import type { TouchedControl } from '@akashi/domain/edition-mapping';
import type { EngagementState } from '@akashi/domain/engagement';

export interface TouchedPaperView {
  id: string;
  number: string;
  testType: TestType;
  state: TestState;
}

/** An engagement under way on the older edition, with what of it rests on criteria that have changed. */
export interface TouchedEngagementView {
  id: string;
  name: string;
  serviceName: string;
  state: EngagementState;
  /** When its plan was approved, which fixes its edition; null while it may still take another. */
  pinnedAt: string | null;
  controls: TouchedControl<TouchedPaperView>[];
}

/** Only engagements that the person may see; of others not even how many there are. */
export interface EditionConsequencesView {
  engagements: TouchedEngagementView[];
}
