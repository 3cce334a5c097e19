import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { FindingsModule } from '@akashi/api-findings';
import { JobKinds } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IssuedOutput } from './issued-output';
import { AcknowledgePoint } from './letter/acknowledge-point';
import { AnswerLetter } from './letter/answer-letter';
import { LetterAcknowledgementEntity, LetterAnswerEntity } from './letter/letter-answer.entity';
import { LetterPointsController } from './letter/letter-points.controller';
import { LetterController } from './letter/letter.controller';
import { LetterEntity } from './letter/letter.entity';
import { LetterStore } from './letter/letter.store';
import { RecordLetter } from './letter/record-letter';
import { ReceivedPapers } from './received-papers';
import { ReportRenderer } from './report-renderer';
import { AnchorReport } from './report/approve/anchor-report';
import { ApproveReport } from './report/approve/approve-report';
import { AskReportIssue } from './report/issue/ask-report-issue';
import { CheckFactsStore } from './report/compose/check-facts.store';
import { ComposeReport } from './report/compose/compose-report';
import { IssuableReport } from './report/issue/issuable-report';
import { IssuedFiles } from './report/issue/issued-files';
import { IssueReport } from './report/issue/issue-report';
import { QualityReviewReport } from './report/approve/quality-review-report';
import { ReportComparison } from './report/report-comparison';
import { ReportFileController } from './report/read/report-file.controller';
import { ReportSourceStore } from './report/source/report-source.store';
import { ReportSteps } from './report/report-steps';
import { ReportViews } from './report/read/report-views';
import { ReportController } from './report/report.controller';
import { ReportEntity } from './report/report.entity';
import { ReportStore } from './report/report.store';
import { ScopePartStore } from './report/source/scope-part.store';
import { TestLineStore } from './report/source/test-line.store';

const stores = [
  ReportStore,
  LetterStore,
  ReceivedPapers,
  ReportSourceStore,
  TestLineStore,
  ScopePartStore,
  CheckFactsStore,
];
const report = [ReportComparison, ReportViews, ReportSteps, IssuedFiles, IssuableReport, IssuedOutput, ReportRenderer];
const useCases = [
  RecordLetter,
  AnswerLetter,
  AcknowledgePoint,
  ComposeReport,
  QualityReviewReport,
  ApproveReport,
  AnchorReport,
  AskReportIssue,
  IssueReport,
];

@Module({
  imports: [
    EngagementsModule,
    FieldworkModule,
    FindingsModule,
    TypeOrmModule.forFeature([LetterEntity, LetterAnswerEntity, LetterAcknowledgementEntity, ReportEntity]),
  ],
  controllers: [LetterController, LetterPointsController, ReportController, ReportFileController],
  providers: [...stores, ...report, ...useCases],
  exports: [IssuedOutput, LetterStore, ReceivedPapers, ReportStore],
})
export class ReportingModule {
  constructor(kinds: JobKinds, issueReport: IssueReport) {
    kinds.register('report.issue', issueReport);
  }
}
