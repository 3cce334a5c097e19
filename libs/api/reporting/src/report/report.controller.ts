import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type MemberCaller } from '@akashi/api-platform';
import type { JobView, PreIssueCheckView, ReportDeskView, ReportView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ComposeReport } from './compose-report';
import { ReportSteps } from './report-steps';
import { ReportViews } from './report-views';
import { ComposeReportDto, IssueReportDto, SignReportDto } from './report.dto';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Report = () => Param('reportId', ParseUUIDPipe);

@Controller('engagements/:engagementId/report')
export class ReportController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly views: ReportViews,
    private readonly composeReport: ComposeReport,
    private readonly steps: ReportSteps,
  ) {}

  @Get()
  @Requires('report.read')
  desk(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<ReportDeskView> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.deskView(tx, caller, room));
  }

  @Get('checks')
  @Requires('report.read')
  checks(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<PreIssueCheckView[]> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.checks(tx, caller, room));
  }

  @Get(':reportId')
  @Requires('report.read')
  view(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
  ): Promise<ReportView> {
    return this.door.read(caller, engagementId, (tx, room) => this.views.view(tx, caller, room, id));
  }

  @Post()
  @Requires('report.compose')
  compose(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: ComposeReportDto,
  ): Promise<ReportView> {
    return this.composeReport.execute(caller, engagementId, body);
  }

  @Post(':reportId/quality-review')
  @Requires('report.quality-review')
  @HttpCode(200)
  qualityReview(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() body: SignReportDto,
  ): Promise<ReportView> {
    return this.steps.qualityReview.execute(caller, engagementId, id, body);
  }

  @Post(':reportId/approve')
  @Requires('report.approve')
  @HttpCode(200)
  approve(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() body: SignReportDto,
  ): Promise<ReportView> {
    return this.steps.approve.execute(caller, engagementId, id, body);
  }

  @Post(':reportId/issue')
  @Requires('report.issue')
  @HttpCode(202)
  issue(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() { version }: IssueReportDto,
  ): Promise<JobView> {
    return this.steps.issue.execute(caller, engagementId, id, version);
  }
}
