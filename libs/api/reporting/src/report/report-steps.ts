import { Injectable } from '@nestjs/common';
import { ApproveReport } from './approve/approve-report';
import { AskReportIssue } from './issue/ask-report-issue';
import { QualityReviewReport } from './approve/quality-review-report';

/** The three steps of a composed report on its way out. */
@Injectable()
export class ReportSteps {
  constructor(
    readonly qualityReview: QualityReviewReport,
    readonly approve: ApproveReport,
    readonly issue: AskReportIssue,
  ) {}
}
