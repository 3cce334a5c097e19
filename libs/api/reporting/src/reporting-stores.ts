import { RulesetStore } from '@akashi/api-engagements';
import { FindingStore } from '@akashi/api-findings';
import { Injectable } from '@nestjs/common';
import { LetterStore } from './letter/letter.store';
import { ReceivedPapers } from './received-papers';
import { ReportStore } from './report/report.store';

/** The stores that reporting's use cases work with. */
@Injectable()
export class ReportingStores {
  constructor(
    readonly reports: ReportStore,
    readonly letters: LetterStore,
    readonly papers: ReceivedPapers,
    readonly findings: FindingStore,
    readonly rulesets: RulesetStore,
  ) {}
}
