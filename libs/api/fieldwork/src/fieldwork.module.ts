import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { AddEvidence } from './evidence/add-evidence';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceStore } from './evidence/evidence.store';
import { LinkEvidence } from './evidence/link-evidence';
import { ReplaceEvidence } from './evidence/replace-evidence';
import { UnlinkEvidence } from './evidence/unlink-evidence';
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
const evidence = [EvidenceStore, AddEvidence, ReplaceEvidence, LinkEvidence, UnlinkEvidence];

@Module({
  imports: [EngagementsModule],
  controllers: [PlanApprovalController, MatrixController, PaperController, EvidenceController],
  providers: [PlanApprovalStore, ApprovePlan, ...papers, ...evidence],
})
export class FieldworkModule {}
