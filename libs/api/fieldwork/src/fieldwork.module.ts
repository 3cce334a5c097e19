import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { MatrixController } from './matrix/matrix.controller';
import { ApprovePlan } from './plan/approve-plan';
import { PlanApprovalController } from './plan/plan-approval.controller';
import { PlanApprovalStore } from './plan/plan-approval.store';

@Module({
  imports: [EngagementsModule],
  controllers: [PlanApprovalController, MatrixController],
  providers: [PlanApprovalStore, ApprovePlan],
})
export class FieldworkModule {}
