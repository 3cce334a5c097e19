import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendmentPage } from './amendment/amendment-page';
import { AmendmentController } from './amendment/amendment.controller';
import { AmendmentStore } from './amendment/amendment.store';
import { CompareYears } from './amendment/compare-years';
import { DrawAmendment } from './amendment/draw-amendment';
import { LastYearStore } from './amendment/last-year.store';
import { ReportedControls } from './amendment/reported-controls';
import { YearChanges } from './amendment/year-changes';
import { ChangedScopeController } from './plan/changed-scope.controller';
import { ChangedScopeStore } from './plan/changed-scope.store';
import { PlanController } from './plan/plan.controller';
import { PlanStore } from './plan/plan.store';
import { ScopeDecisionEntity } from './plan/scope-decision.entity';
import { FaultGradeController } from './statement/fault-grade.controller';
import { FaultGradeStore } from './statement/fault-grade.store';
import { FaultSettingEntity } from './statement/fault-setting.entity';
import { PreviewStatement } from './statement/preview-statement';
import { ReadPreCheck } from './statement/read-pre-check';
import { StatementCheckController } from './statement/statement-check.controller';
import { StatementContextStore } from './statement/statement-context.store';
import { StatementController } from './statement/statement.controller';
import { StatementStore } from './statement/statement.store';
import { ClientStatementController } from './statement/submitted/client-statement.controller';
import { LookAtSubmitted } from './statement/submitted/look-at-submitted';
import { StatementSubmissionController } from './statement/submitted/statement-submission.controller';
import { StatementSubmissionEntity } from './statement/submitted/statement-submission.entity';
import { StatementSubmissionStore } from './statement/submitted/statement-submission.store';
import { TemplateController } from './statement/template.controller';
import { AuditedYearsStore } from './years/audited-years.store';
import { EarlierTestStore } from './years/earlier-test.store';
import { ScopeGround } from './years/scope-ground';
import { YearsController } from './years/years.controller';
import { YearsPage } from './years/years-page';

const controllers = [
  StatementController,
  StatementCheckController,
  StatementSubmissionController,
  ClientStatementController,
  TemplateController,
  FaultGradeController,
  PlanController,
  ChangedScopeController,
  AmendmentController,
  YearsController,
];
const stores = [
  StatementContextStore,
  StatementStore,
  StatementSubmissionStore,
  LookAtSubmitted,
  FaultGradeStore,
  PreviewStatement,
  ReadPreCheck,
  PlanStore,
  ChangedScopeStore,
];
const years = [AuditedYearsStore, EarlierTestStore, ScopeGround, YearsPage];
const amendment = [
  AmendmentStore,
  AmendmentPage,
  CompareYears,
  DrawAmendment,
  LastYearStore,
  ReportedControls,
  YearChanges,
];

@Module({
  imports: [
    CriteriaModule,
    EngagementsModule,
    TypeOrmModule.forFeature([FaultSettingEntity, ScopeDecisionEntity, StatementSubmissionEntity]),
  ],
  controllers,
  providers: [...useCasesOf(...controllers), ...stores, ...years, ...amendment],
  exports: [AmendmentPage, LastYearStore, PlanStore],
})
export class ScopingModule {}
