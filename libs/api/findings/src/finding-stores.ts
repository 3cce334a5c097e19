import { RulesetStore } from '@akashi/api-engagements';
import { Injectable } from '@nestjs/common';
import { FindingDeviationStore } from './finding-deviation.store';
import { FindingStore } from './finding.store';

/** The stores that a finding's use cases work with. */
@Injectable()
export class FindingStores {
  constructor(
    readonly findings: FindingStore,
    readonly deviations: FindingDeviationStore,
    readonly rulesets: RulesetStore,
  ) {}
}
