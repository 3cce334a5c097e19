import { EngagementsModule } from '@akashi/api-engagements';
import { SamplingModule } from '@akashi/api-sampling';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientConfirmationEntity } from './client-confirmation.entity';
import { ConfirmFinding } from './confirm-finding';
import { FindingStepController } from './finding-step.controller';
import { FindingController } from './finding.controller';
import { FindingEntity } from './finding.entity';
import { FindingStore } from './finding.store';
import { FindingTextEntity } from './finding-text.entity';
import { ImproveFinding } from './improve-finding';
import { ImprovementStore } from './improvement.store';
import { RaiseFinding } from './raise-finding';
import { ReviewFinding } from './review-finding';
import { ReviseFinding } from './revise-finding';
import { WithdrawFinding } from './withdraw-finding';

const stores = [FindingStore, ImprovementStore];
const useCases = [RaiseFinding, ReviseFinding, ConfirmFinding, ReviewFinding, ImproveFinding, WithdrawFinding];

@Module({
  imports: [
    EngagementsModule,
    SamplingModule,
    TypeOrmModule.forFeature([FindingEntity, FindingTextEntity, ClientConfirmationEntity]),
  ],
  controllers: [FindingController, FindingStepController],
  providers: [...stores, ...useCases],
  exports: [FindingStore],
})
export class FindingsModule {}
