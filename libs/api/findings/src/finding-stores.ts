import { Injectable } from '@nestjs/common';
import { FindingDeviationStore } from './finding-deviation.store';
import { FindingStore } from './finding.store';
import { RulesetStore } from './ruleset.store';

/** The stores that a finding's use cases work with. */
@Injectable()
export class FindingStores {
  constructor(
    readonly findings: FindingStore,
    readonly deviations: FindingDeviationStore,
    readonly rulesets: RulesetStore,
  ) {}
}
