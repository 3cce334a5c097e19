import { CriteriaModule } from '@akashi/api-criteria';
import { FirmsModule } from '@akashi/api-firms';
import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BaseServiceController } from './base-service/base-service.controller';
import { BaseServiceCheckEntity } from './base-service/base-service.entity';
import { BaseServiceStore } from './base-service/base-service.store';
import { ClientApprovers } from './client-desk/client-approvers';
import { ClientDeskController } from './client-desk/client-desk.controller';
import { ClientDeskStore } from './client-desk/client-desk.store';
import { EngagementDoor } from './engagement-door';
import { EngagementEntity } from './engagement.entity';
import { ChapterLoadController } from './hours/chapter-load.controller';
import { ChapterLoadStore } from './hours/chapter-load.store';
import { HoursController } from './hours/hours.controller';
import { HoursStore } from './hours/hours.store';
import { LoadStore } from './hours/load.store';
import { PlannedHoursEntity } from './hours/planned-hours.entity';
import { WorkedHoursEntity } from './hours/worked-hours.entity';
import { JobController } from './jobs/job.controller';
import { DateStore } from './opening/date.store';
import { EngagementDateEntity } from './opening/engagement-date.entity';
import { EngagementStore } from './opening/engagement.store';
import { OpeningController } from './opening/opening.controller';
import { MoveEngagement } from './move-engagement';
import { EngagementController } from './overview/engagement.controller';
import { OverviewStore } from './overview/overview.store';
import { PortfolioStore } from './overview/portfolio.store';
import { PortfolioController } from './portfolio/portfolio.controller';
import { KeepPortfolioViews } from './portfolio/keep-portfolio-views';
import { PortfolioLines } from './portfolio/portfolio-lines';
import { PortfolioViewStore } from './portfolio/portfolio-view.store';
import { NameNextTeam } from './renewal/name-next-team';
import { NextYearStore } from './renewal/next-year.store';
import { RenewalController } from './renewal/renewal.controller';
import { RotationController } from './rotation/rotation.controller';
import { RotationLimitEntity } from './rotation/rotation-limit.entity';
import { RotationLimitStore } from './rotation/rotation-limit.store';
import { RotationLines } from './rotation/rotation-lines';
import { RotationStore } from './rotation/rotation.store';
import { SearchController } from './search/search.controller';
import { AcceptanceFacts } from './team/acceptance-facts';
import { DeclarationController } from './team/declaration.controller';
import { DeclarationStore } from './team/declaration.store';
import { TeamMemberEntity } from './team/team-member.entity';
import { TeamController } from './team/team.controller';
import { TeamStore } from './team/team.store';
import { ReliefController } from './terms/relief.controller';
import { ConsultationEntity, ContractEntity, EnquiryEntity, ReliefEntity, ReliefNoteEntity } from './terms/term.entity';
import { TermStore } from './terms/term.store';
import { TermsController } from './terms/terms.controller';

const stores = [EngagementDoor, EngagementStore, DateStore, TeamStore, DeclarationStore, TermStore, BaseServiceStore];
const reading = [
  ClientApprovers,
  ClientDeskStore,
  NextYearStore,
  NameNextTeam,
  AcceptanceFacts,
  OverviewStore,
  PortfolioStore,
  KeepPortfolioViews,
  PortfolioLines,
  PortfolioViewStore,
  HoursStore,
  LoadStore,
  ChapterLoadStore,
  RotationLimitStore,
  RotationLines,
  RotationStore,
];
const ofTerms = [TermsController, ReliefController, BaseServiceController];
const controllers = [
  EngagementController,
  PortfolioController,
  HoursController,
  ChapterLoadController,
  RotationController,
  OpeningController,
  RenewalController,
  TeamController,
  DeclarationController,
  ...ofTerms,
  ClientDeskController,
  JobController,
  SearchController,
];
const kept = [
  EnquiryEntity,
  ContractEntity,
  ConsultationEntity,
  ReliefEntity,
  ReliefNoteEntity,
  BaseServiceCheckEntity,
  PlannedHoursEntity,
  WorkedHoursEntity,
  RotationLimitEntity,
];

@Module({
  imports: [
    FirmsModule,
    CriteriaModule,
    TypeOrmModule.forFeature([EngagementEntity, EngagementDateEntity, TeamMemberEntity, ...kept]),
  ],
  controllers,
  providers: [...useCasesOf(...controllers), ...stores, ...reading, MoveEngagement],
  exports: [
    FirmsModule,
    BaseServiceStore,
    ClientApprovers,
    TermStore,
    EngagementDoor,
    MoveEngagement,
    EngagementStore,
    TeamStore,
  ],
})
export class EngagementsModule {}
