import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftPlan } from './plan/draft-plan';
import { OverruleScope } from './plan/overrule-scope';
import { PlanController } from './plan/plan.controller';
import { PlanStore } from './plan/plan.store';
import { ScopeDecisionEntity } from './plan/scope-decision.entity';
import { ImportStatement } from './statement/import-statement';
import { ReadStatement } from './statement/read-statement';
import { RenderStatementTemplate } from './statement/render-statement-template';
import { StatementContextStore } from './statement/statement-context.store';
import { StatementController } from './statement/statement.controller';
import { StatementStore } from './statement/statement.store';
import { TemplateController } from './statement/template.controller';

const statement = [StatementContextStore, StatementStore, ReadStatement, ImportStatement, RenderStatementTemplate];
const plan = [PlanStore, DraftPlan, OverruleScope];

@Module({
  imports: [CriteriaModule, EngagementsModule, TypeOrmModule.forFeature([ScopeDecisionEntity])],
  controllers: [StatementController, TemplateController, PlanController],
  providers: [...statement, ...plan],
  exports: [PlanStore],
})
export class ScopingModule {}
