import { Injectable } from '@nestjs/common';
import { ApproveReport } from './approve-report';
import { AskReportIssue } from './ask-report-issue';
import { QualityReviewReport } from './quality-review-report';

/** The three steps of a composed report on its way out. */
@Injectable()
export class ReportSteps {
  constructor(
    readonly qualityReview: QualityReviewReport,
    readonly approve: ApproveReport,
    readonly issue: AskReportIssue,
  ) {}
}
