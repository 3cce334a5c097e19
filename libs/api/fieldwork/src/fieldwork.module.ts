import { EngagementsModule } from '@akashi/api-engagements';
import { ScopingModule } from '@akashi/api-scoping';
import { Module } from '@nestjs/common';
import { AddEvidence } from './evidence/add-evidence';
import { EngagementUpload } from './engagement-upload';
import { EvidenceChangeController } from './evidence/evidence-change.controller';
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
import { StartFieldwork } from './paper/start-fieldwork';
import { StepStore } from './paper/step.store';
import { AmendedTestsStore } from './plan/amended-tests.store';
import { ApproveAmendment } from './plan/approve-amendment';
import { ApprovePlan } from './plan/approve-plan';
import { PlanApprovalController } from './plan/plan-approval.controller';
import { PlanApprovalStore } from './plan/plan-approval.store';
import { AnswerNote } from './review/answer-note';
import { NoteController } from './review/note.controller';
import { NoteStore } from './review/note.store';
import { ResolveNote } from './review/resolve-note';
import { ReturnTest } from './review/return-test';
import { ReviewQueue } from './review/review-queue';
import { SignOffController } from './review/sign-off.controller';
import { SignOffStore } from './review/sign-off.store';
import { SignatureStore } from './review/signature.store';
import { SignTests } from './review/sign-tests';
import { WriteNote } from './review/write-note';

const papers = [StartFieldwork, PaperStore, StepStore, PaperReader, AssignTests, RecordSteps, RecordConclusion];
const evidence = [EngagementUpload, EvidenceStore, AddEvidence, ReplaceEvidence, LinkEvidence, UnlinkEvidence];
const reviews = [
  NoteStore,
  SignOffStore,
  SignatureStore,
  WriteNote,
  AnswerNote,
  ResolveNote,
  SignTests,
  ReturnTest,
  ReviewQueue,
];

@Module({
  imports: [EngagementsModule, ScopingModule],
  controllers: [
    PlanApprovalController,
    MatrixController,
    PaperController,
    EvidenceController,
    EvidenceChangeController,
    NoteController,
    SignOffController,
  ],
  providers: [PlanApprovalStore, AmendedTestsStore, ApprovePlan, ApproveAmendment, ...papers, ...evidence, ...reviews],
  exports: [EngagementUpload, PaperStore, SignatureStore, StepStore],
})
export class FieldworkModule {}
