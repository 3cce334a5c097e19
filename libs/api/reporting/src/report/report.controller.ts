import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type MemberCaller } from '@akashi/api-platform';
import type { JobView, PreIssueCheckView, ReportOverviewView, ReportView } from '@akashi/contracts';
import { reportApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApproveReport } from './approve/approve-report';
import { QualityReviewReport } from './approve/quality-review-report';
import { ComposeReport } from './compose/compose-report';
import { AskReportIssue } from './issue/ask-report-issue';
import { ReportViews } from './read/report-views';
import { ComposeReportDto, IssueReportDto, SignReportDto } from './report.dto';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Report = () => Param('reportId', ParseUUIDPipe);

@Controller()
export class ReportController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly views: ReportViews,
    private readonly composeReport: ComposeReport,
    private readonly qualityReviewReport: QualityReviewReport,
    private readonly approveReport: ApproveReport,
    private readonly askReportIssue: AskReportIssue,
  ) {}

  @Handles(reportApi.overview)
  overview(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<ReportOverviewView> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.overview(tx, caller, room));
  }

  @Handles(reportApi.checks)
  checks(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<PreIssueCheckView[]> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.checks(tx, caller, room));
  }

  @Handles(reportApi.view)
  view(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
  ): Promise<ReportView> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.view(tx, caller, room, id));
  }

  @Handles(reportApi.compose)
  compose(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: ComposeReportDto,
  ): Promise<ReportView> {
    return this.composeReport.execute(caller, engagementId, body);
  }

  @Handles(reportApi.qualityReview)
  qualityReview(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() body: SignReportDto,
  ): Promise<ReportView> {
    return this.qualityReviewReport.execute(caller, engagementId, id, body);
  }

  @Handles(reportApi.approve)
  approve(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() body: SignReportDto,
  ): Promise<ReportView> {
    return this.approveReport.execute(caller, engagementId, id, body);
  }

  @Handles(reportApi.issue)
  issue(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() { version }: IssueReportDto,
  ): Promise<JobView> {
    return this.askReportIssue.execute(caller, engagementId, id, version);
  }
}
