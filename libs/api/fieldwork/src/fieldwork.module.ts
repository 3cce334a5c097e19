import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { MatrixController } from './matrix/matrix.controller';
import { AssignTests } from './paper/assign-tests';
import { PaperReader } from './paper/paper-reader';
import { PaperController } from './paper/paper.controller';
import { PaperStore } from './paper/paper.store';
import { RecordConclusion } from './paper/record-conclusion';
import { RecordSteps } from './paper/record-steps';
import { StepStore } from './paper/step.store';
import { ApprovePlan } from './plan/approve-plan';
import { PlanApprovalController } from './plan/plan-approval.controller';
import { PlanApprovalStore } from './plan/plan-approval.store';

const papers = [PaperStore, StepStore, PaperReader, AssignTests, RecordSteps, RecordConclusion];

@Module({
  imports: [EngagementsModule],
  controllers: [PlanApprovalController, MatrixController, PaperController],
  providers: [PlanApprovalStore, ApprovePlan, ...papers],
})
export class FieldworkModule {}
