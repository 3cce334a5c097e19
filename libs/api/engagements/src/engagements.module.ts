import { FirmsModule } from '@akashi/api-firms';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionController } from './edition/edition.controller';
import { EditionStore } from './edition/edition.store';
import { EngagementDoor } from './engagement-door';
import { EngagementEntity } from './engagement.entity';
import { CancelJob } from './jobs/cancel-job';
import { JobController } from './jobs/job.controller';
import { AcceptEngagement } from './opening/accept-engagement';
import { ArchiveEngagement } from './opening/archive-engagement';
import { DateStore } from './opening/date.store';
import { EngagementDateEntity } from './opening/engagement-date.entity';
import { EngagementStore } from './opening/engagement.store';
import { OpenEngagement } from './opening/open-engagement';
import { OpeningController } from './opening/opening.controller';
import { OverrideDate } from './opening/override-date';
import { RulesetController } from './opening/ruleset.controller';
import { RulesetStore } from './opening/ruleset.store';
import { MoveEngagement } from './move-engagement';
import { EngagementController } from './overview/engagement.controller';
import { OverviewStore } from './overview/overview.store';
import { PortfolioStore } from './overview/portfolio.store';
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
import { AcceptanceFacts } from './team/acceptance-facts';
import { AssignTeam } from './team/assign-team';
import { DeclareIndependence } from './team/declare-independence';
import { EndAssignment } from './team/end-assignment';
import { TeamMemberEntity } from './team/team-member.entity';
import { TeamController } from './team/team.controller';
import { TeamStore } from './team/team.store';

const stores = [EngagementDoor, EditionStore, RulesetStore, EngagementStore, DateStore, TeamStore];
const reading = [AcceptanceFacts, OverviewStore, PortfolioStore];
const opening = [MoveEngagement, OpenEngagement, AcceptEngagement, ArchiveEngagement, OverrideDate];
const statement = [StatementContextStore, StatementStore, ReadStatement, ImportStatement, RenderStatementTemplate];
const plan = [PlanStore, DraftPlan, OverruleScope];
const team = [AssignTeam, EndAssignment, DeclareIndependence];

@Module({
  imports: [
    FirmsModule,
    TypeOrmModule.forFeature([EngagementEntity, EngagementDateEntity, TeamMemberEntity, ScopeDecisionEntity]),
  ],
  controllers: [
    EditionController,
    EngagementController,
    OpeningController,
    RulesetController,
    TeamController,
    StatementController,
    TemplateController,
    PlanController,
    JobController,
  ],
  providers: [...stores, ...reading, ...opening, ...team, ...statement, ...plan, CancelJob],
  exports: [
    EngagementDoor,
    MoveEngagement,
    EditionStore,
    RulesetStore,
    EngagementStore,
    TeamStore,
    StatementStore,
    PlanStore,
  ],
})
export class EngagementsModule {}
