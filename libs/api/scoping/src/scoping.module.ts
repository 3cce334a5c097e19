import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendmentPage } from './amendment/amendment-page';
import { AmendmentController } from './amendment/amendment.controller';
import { AmendmentStore } from './amendment/amendment.store';
import { DrawAmendment } from './amendment/draw-amendment';
import { PlanController } from './plan/plan.controller';
import { PlanStore } from './plan/plan.store';
import { ScopeDecisionEntity } from './plan/scope-decision.entity';
import { StatementContextStore } from './statement/statement-context.store';
import { StatementController } from './statement/statement.controller';
import { StatementStore } from './statement/statement.store';
import { TemplateController } from './statement/template.controller';

const controllers = [StatementController, TemplateController, PlanController, AmendmentController];
const amendment = [AmendmentStore, AmendmentPage, DrawAmendment];

@Module({
  imports: [CriteriaModule, EngagementsModule, TypeOrmModule.forFeature([ScopeDecisionEntity])],
  controllers,
  providers: [...useCasesOf(...controllers), StatementContextStore, StatementStore, PlanStore, ...amendment],
  exports: [AmendmentPage, PlanStore],
})
export class ScopingModule {}
