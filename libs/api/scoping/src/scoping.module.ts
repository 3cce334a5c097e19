import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendPlan } from './amendment/amend-plan';
import { AmendmentPage } from './amendment/amendment-page';
import { AmendmentController } from './amendment/amendment.controller';
import { AmendmentStore } from './amendment/amendment.store';
import { CompareVersions } from './amendment/compare-versions';
import { DecideAmendment } from './amendment/decide-amendment';
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
const amendment = [AmendmentStore, AmendmentPage, CompareVersions, AmendPlan, DecideAmendment];

@Module({
  imports: [CriteriaModule, EngagementsModule, TypeOrmModule.forFeature([ScopeDecisionEntity])],
  controllers: [StatementController, TemplateController, PlanController, AmendmentController],
  providers: [...statement, ...plan, ...amendment],
  exports: [AmendmentPage, AmendmentStore, PlanStore],
})
export class ScopingModule {}
