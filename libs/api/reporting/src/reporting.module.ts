import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { FindingsModule } from '@akashi/api-findings';
import { JobKinds, useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CheckGradeController } from './check-grade/check-grade.controller';
import { CheckGradeStore } from './check-grade/check-grade.store';
import { CheckSettingEntity } from './check-grade/check-setting.entity';
import { CorrectionController } from './correction/correction.controller';
import { ReportCorrectionEntity } from './correction/correction.entity';
import { CorrectionStore } from './correction/correction.store';
import { IssuedBefore } from './correction/issued-before';
import { ReopeningController } from './correction/reopening.controller';
import { IssuedOutput } from './issued-output';
import { ClientLetterController } from './letter/client/client-letter.controller';
import { ClientLetterStore } from './letter/client/client-letter.store';
import { LetterDocuments } from './letter/client/letter-documents';
import { LetterRequestController } from './letter/client/letter-request.controller';
import { LetterRequestEntity, LetterSignatureEntity } from './letter/client/letter-request.entity';
import { LetterRequestStore } from './letter/client/letter-request.store';
import { LetterSignatures } from './letter/client/letter-signatures';
import { LetterAcknowledgementEntity, LetterAnswerEntity } from './letter/letter-answer.entity';
import { LetterPointsController } from './letter/letter-points.controller';
import { LetterController } from './letter/letter.controller';
import { LetterEntity } from './letter/letter.entity';
import { LetterStore } from './letter/letter.store';
import { ReceivedPapers } from './received-papers';
import { ReportRenderer } from './report-renderer';
import { AcknowledgementController } from './report/approve/acknowledgement.controller';
import { AcknowledgementStore } from './report/approve/acknowledgement.store';
import { AnchorReport } from './report/approve/anchor-report';
import { StatementFactsStore } from './report/compose/statement-facts.store';
import { CheckFactsStore } from './report/compose/check-facts.store';
import { IssuableReport } from './report/issue/issuable-report';
import { IssuedFiles } from './report/issue/issued-files';
import { IssueReport } from './report/issue/issue-report';
import { ReportComparison } from './report/report-comparison';
import { ReportFileController } from './report/read/report-file.controller';
import { ReportSourceStore } from './report/source/report-source.store';
import { ReportViews } from './report/read/report-views';
import { ReportController } from './report/report.controller';
import { ReportEntity } from './report/report.entity';
import { ReportStore } from './report/report.store';
import { ReportTemplateController } from './template/report-template.controller';
import { ReportTemplateStore } from './template/report-template.store';
import { StarterTemplate } from './template/starter-template';
import { TemplateChoiceController } from './template/template-choice.controller';
import { TemplateChoiceEntity } from './template/template-choice.entity';
import { TemplateChoiceStore } from './template/template-choice.store';
import { TemplateDocuments } from './template/template-documents';
import { TemplateUpload } from './template/template-upload';
import { ScopePartStore } from './report/source/scope-part.store';
import { TestLineStore } from './report/source/test-line.store';

const stores = [
  CorrectionStore,
  ReportStore,
  AcknowledgementStore,
  LetterStore,
  LetterRequestStore,
  ClientLetterStore,
  LetterDocuments,
  LetterSignatures,
  ReceivedPapers,
  ReportSourceStore,
  TestLineStore,
  ScopePartStore,
  CheckFactsStore,
  CheckGradeStore,
  ReportTemplateStore,
  TemplateChoiceStore,
  StatementFactsStore,
];
const template = [StarterTemplate, TemplateUpload, TemplateDocuments];
const report = [IssuedBefore, ReportComparison, ReportViews, IssuedFiles, IssuableReport, IssuedOutput, ReportRenderer];
/** Asked by a job or after an approval, and by no controller. */
const steps = [AnchorReport, IssueReport];
const controllers = [
  LetterController,
  LetterPointsController,
  LetterRequestController,
  ClientLetterController,
  ReportController,
  AcknowledgementController,
  ReportFileController,
  CorrectionController,
  ReopeningController,
  CheckGradeController,
  ReportTemplateController,
  TemplateChoiceController,
];

@Module({
  imports: [
    EngagementsModule,
    FieldworkModule,
    FindingsModule,
    TypeOrmModule.forFeature([
      LetterEntity,
      LetterAnswerEntity,
      LetterAcknowledgementEntity,
      LetterRequestEntity,
      LetterSignatureEntity,
      ReportEntity,
      ReportCorrectionEntity,
      CheckSettingEntity,
      TemplateChoiceEntity,
    ]),
  ],
  controllers,
  providers: [...useCasesOf(...controllers), ...stores, ...template, ...report, ...steps],
  exports: [CorrectionStore, IssuedOutput, LetterStore, ReceivedPapers, ReportStore],
})
export class ReportingModule {
  constructor(kinds: JobKinds, issueReport: IssueReport) {
    kinds.register('report.issue', issueReport);
  }
}
