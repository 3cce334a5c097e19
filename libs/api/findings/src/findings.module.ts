import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { useCasesOf } from '@akashi/api-platform';
import { SamplingModule } from '@akashi/api-sampling';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientConfirmationEntity } from './client-confirmation.entity';
import { ClientFindingAnswerController, ClientFindingController } from './client/client-finding.controller';
import { ClientFindingStore } from './client/client-finding.store';
import { FindingAnswerEntity, FindingAnswerFileEntity } from './client/finding-answer.entity';
import { FindingAnswerStore } from './client/finding-answer.store';
import { FindingStepController } from './finding-step.controller';
import { FindingAnswerFileController, FindingController } from './finding.controller';
import { FindingEntity } from './finding.entity';
import { FindingStore } from './finding.store';
import { FindingTextEntity } from './finding-text.entity';
import { FollowUpController } from './follow-up.controller';
import { ImprovementStore } from './improvement.store';
import { FindingReleaseEntity } from './release/finding-release.entity';
import { FindingReleaseStore } from './release/finding-release.store';

const controllers = [
  FindingController,
  FindingStepController,
  FollowUpController,
  FindingAnswerFileController,
  ClientFindingController,
  ClientFindingAnswerController,
];

@Module({
  imports: [
    EngagementsModule,
    FieldworkModule,
    SamplingModule,
    TypeOrmModule.forFeature([
      FindingEntity,
      FindingTextEntity,
      ClientConfirmationEntity,
      FindingReleaseEntity,
      FindingAnswerEntity,
      FindingAnswerFileEntity,
    ]),
  ],
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    FindingStore,
    ImprovementStore,
    FindingReleaseStore,
    ClientFindingStore,
    FindingAnswerStore,
  ],
  exports: [FindingStore],
})
export class FindingsModule {}
