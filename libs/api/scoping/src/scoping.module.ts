import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftPlan } from './plan/draft-plan';
import { OverruleScope } from './plan/overrule-scope';
import { PlanController } from './plan/plan.controller';
import { PlanStore } from './plan/plan.store';
import { ScopeDecisionEntity } from './plan/scope-decision.entity';
import { FaultGradeController } from './statement/fault-grade.controller';
import { FaultGradeStore } from './statement/fault-grade.store';
import { FaultSettingEntity } from './statement/fault-setting.entity';
import { ImportStatement } from './statement/import-statement';
import { PreviewColumns } from './statement/preview-columns';
import { PreviewStatement } from './statement/preview-statement';
import { ReadPreCheck } from './statement/read-pre-check';
import { ReadStatement } from './statement/read-statement';
import { RenderStatementTemplate } from './statement/render-statement-template';
import { SetFaultGrade } from './statement/set-fault-grade';
import { StatementCheckController } from './statement/statement-check.controller';
import { StatementContextStore } from './statement/statement-context.store';
import { StatementController } from './statement/statement.controller';
import { StatementStore } from './statement/statement.store';
import { TemplateController } from './statement/template.controller';

const statement = [StatementContextStore, StatementStore, ReadStatement, ImportStatement, RenderStatementTemplate];
const statementCheck = [FaultGradeStore, SetFaultGrade, PreviewColumns, PreviewStatement, ReadPreCheck];
const plan = [PlanStore, DraftPlan, OverruleScope];

@Module({
  imports: [CriteriaModule, EngagementsModule, TypeOrmModule.forFeature([FaultSettingEntity, ScopeDecisionEntity])],
  controllers: [
    StatementController,
    StatementCheckController,
    TemplateController,
    FaultGradeController,
    PlanController,
  ],
  providers: [...statement, ...statementCheck, ...plan],
  exports: [PlanStore],
})
export class ScopingModule {}
