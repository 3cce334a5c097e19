import { EngagementDoor } from '@akashi/api-engagements';
import { ConfirmedWords, CurrentCaller, Handles, IsLocalDate, IsText, type MemberCaller } from '@akashi/api-platform';
import type {
  ApproveReportBody,
  ComposeReportBody,
  JobView,
  PreIssueCheckView,
  ReportOverviewView,
  ReportTextsBody,
  ReportView,
  SignReportBody,
} from '@akashi/contracts';
import { reportApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApproveReport } from './approve/approve-report';
import { QualityReviewReport } from './approve/quality-review-report';
import { ComposeReport } from './compose/compose-report';
import { AskReportIssue } from './issue/ask-report-issue';
import { ReportViews } from './read/report-views';

const Given = () => ValidateIf((_, value) => value !== null);

function Paragraphs(): PropertyDecorator {
  return (target, name) => {
    IsArray()(target, name);
    ArrayMaxSize(20)(target, name);
    IsText(1, 4000, { each: true })(target, name);
  };
}

class ReportTextsDto implements ReportTextsBody {
  @Paragraphs() clientResponsibility!: string[];
  @Paragraphs() firmResponsibility!: string[];
  @Paragraphs() nature!: string[];
  @Paragraphs() restriction!: string[];
}

class SubsequentEventDto {
  @IsLocalDate() date!: string;
  @IsText(1, 2000) text!: string;
}

class ComposeReportDto implements ComposeReportBody {
  @IsLocalDate() datedOn!: string;
  @Given() @IsText(1, 40) documentNumber!: string | null;
  @Given() @IsText(0, 4000) explanation!: string | null;

  @Given()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SubsequentEventDto)
  subsequentEvents!: SubsequentEventDto[] | null;

  @Given()
  @IsObject()
  @ValidateNested()
  @Type(() => ReportTextsDto)
  texts!: ReportTextsDto | null;

  @ConfirmedWords() confirmedWords!: string[];
}

class SignReportDto implements SignReportBody {
  @IsInt() @Min(1) version!: number;
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
}

class ApproveReportDto extends SignReportDto implements ApproveReportBody {
  @IsOptional() @IsUUID() acknowledgementId?: string;
}

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
    @Body() body: ApproveReportDto,
  ): Promise<ReportView> {
    return this.approveReport.execute(caller, engagementId, id, body);
  }

  @Handles(reportApi.issue)
  issue(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Body() body: SignReportDto,
  ): Promise<JobView> {
    return this.askReportIssue.execute(caller, engagementId, id, body);
  }
}
