import { CriteriaModule } from '@akashi/api-criteria';
import { FirmsModule } from '@akashi/api-firms';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngagementDoor } from './engagement-door';
import { EngagementEntity } from './engagement.entity';
import { CancelJob } from './jobs/cancel-job';
import { JobController } from './jobs/job.controller';
import { AcceptEngagement } from './opening/accept-engagement';
import { ArchiveEngagement } from './opening/archive-engagement';
import { DateStore } from './opening/date.store';
import { EngagementDateEntity } from './opening/engagement-date.entity';
import { DeclineEngagement } from './opening/decline-engagement';
import { EngagementStore } from './opening/engagement.store';
import { OpenEngagement } from './opening/open-engagement';
import { OpeningController } from './opening/opening.controller';
import { OverrideDate } from './opening/override-date';
import { WithdrawEngagement } from './opening/withdraw-engagement';
import { RulesetController } from './opening/ruleset.controller';
import { RulesetStore } from './opening/ruleset.store';
import { MoveEngagement } from './move-engagement';
import { EngagementController } from './overview/engagement.controller';
import { OverviewStore } from './overview/overview.store';
import { PortfolioStore } from './overview/portfolio.store';
import { AcceptanceFacts } from './team/acceptance-facts';
import { AssignTeam } from './team/assign-team';
import { DeclareIndependence } from './team/declare-independence';
import { EndAssignment } from './team/end-assignment';
import { TeamMemberEntity } from './team/team-member.entity';
import { TeamController } from './team/team.controller';
import { TeamStore } from './team/team.store';
import { RecordConsultation } from './terms/record-consultation';
import { RecordContract } from './terms/record-contract';
import { RecordEnquiry } from './terms/record-enquiry';
import { RecordRelief } from './terms/record-relief';
import { ConsultationEntity, ContractEntity, EnquiryEntity, ReliefEntity } from './terms/term.entity';
import { TermStore } from './terms/term.store';
import { TermsController } from './terms/terms.controller';

const stores = [EngagementDoor, RulesetStore, EngagementStore, DateStore, TeamStore, TermStore];
const reading = [AcceptanceFacts, OverviewStore, PortfolioStore];
const opening = [
  MoveEngagement,
  OpenEngagement,
  AcceptEngagement,
  DeclineEngagement,
  WithdrawEngagement,
  ArchiveEngagement,
  OverrideDate,
];
const team = [AssignTeam, EndAssignment, DeclareIndependence];
const terms = [RecordEnquiry, RecordContract, RecordConsultation, RecordRelief];
const kept = [EnquiryEntity, ContractEntity, ConsultationEntity, ReliefEntity];

@Module({
  imports: [
    FirmsModule,
    CriteriaModule,
    TypeOrmModule.forFeature([EngagementEntity, EngagementDateEntity, TeamMemberEntity, ...kept]),
  ],
  controllers: [
    EngagementController,
    OpeningController,
    RulesetController,
    TeamController,
    TermsController,
    JobController,
  ],
  providers: [...stores, ...reading, ...opening, ...team, ...terms, CancelJob],
  exports: [EngagementDoor, MoveEngagement, RulesetStore, EngagementStore, TeamStore],
})
export class EngagementsModule {}
