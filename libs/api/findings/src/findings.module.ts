import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { useCasesOf } from '@akashi/api-platform';
import { SamplingModule } from '@akashi/api-sampling';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientConfirmationEntity } from './client-confirmation.entity';
import { FindingStepController } from './finding-step.controller';
import { FindingController } from './finding.controller';
import { FindingEntity } from './finding.entity';
import { FindingStore } from './finding.store';
import { FindingTextEntity } from './finding-text.entity';
import { FollowUpController } from './follow-up.controller';
import { ImprovementStore } from './improvement.store';

const controllers = [FindingController, FindingStepController, FollowUpController];

@Module({
  imports: [
    EngagementsModule,
    FieldworkModule,
    SamplingModule,
    TypeOrmModule.forFeature([FindingEntity, FindingTextEntity, ClientConfirmationEntity]),
  ],
  controllers,
  providers: [...useCasesOf(...controllers), FindingStore, ImprovementStore],
  exports: [FindingStore],
})
export class FindingsModule {}
