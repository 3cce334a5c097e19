import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { DeviationController } from './deviation/deviation.controller';
import { DeviationStore } from './deviation/deviation.store';
import { EvaluateDeviation } from './deviation/evaluate-deviation';
import { RecordDeviation } from './deviation/record-deviation';
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
import { StepStore } from './paper/step.store';
import { ApprovePlan } from './plan/approve-plan';
import { PlanApprovalController } from './plan/plan-approval.controller';
import { PlanApprovalStore } from './plan/plan-approval.store';
import { DrawSample } from './population/draw-sample';
import { ExpandSample } from './population/expand-sample';
import { ItemResultStore } from './population/item-result.store';
import { ItemController } from './population/item.controller';
import { LinkTests } from './population/link-tests';
import { PopulationChangeController } from './population/population-change.controller';
import { PopulationIntake } from './population/population-intake';
import { PopulationPapers } from './population/population-papers';
import { PopulationController } from './population/population.controller';
import { PopulationStore } from './population/population.store';
import { RankedPopulation } from './population/ranked-population';
import { RecordItems } from './population/record-items';
import { RegisterPopulation } from './population/register-population';
import { SampleStore } from './population/sample.store';
import { SamplingStores } from './population/sampling-stores';
import { SamplingTable } from './population/sampling-table';
import { VoidItem } from './population/void-item';
import { AnswerNote } from './review/answer-note';
import { NoteController } from './review/note.controller';
import { NoteStore } from './review/note.store';
import { ResolveNote } from './review/resolve-note';
import { ReturnTest } from './review/return-test';
import { ReviewQueue } from './review/review-queue';
import { SignOffController } from './review/sign-off.controller';
import { SignOffStore } from './review/sign-off.store';
import { SignTests } from './review/sign-tests';
import { WriteNote } from './review/write-note';

const papers = [PaperStore, StepStore, PaperReader, AssignTests, RecordSteps, RecordConclusion];
const evidence = [EngagementUpload, EvidenceStore, AddEvidence, ReplaceEvidence, LinkEvidence, UnlinkEvidence];
const samples = [
  PopulationStore,
  SampleStore,
  SamplingTable,
  SamplingStores,
  PopulationIntake,
  ItemResultStore,
  RankedPopulation,
  PopulationPapers,
  RegisterPopulation,
  LinkTests,
  DrawSample,
  ExpandSample,
  VoidItem,
  RecordItems,
];
const deviations = [DeviationStore, RecordDeviation, EvaluateDeviation];
const reviews = [NoteStore, SignOffStore, WriteNote, AnswerNote, ResolveNote, SignTests, ReturnTest, ReviewQueue];

@Module({
  imports: [EngagementsModule],
  controllers: [
    PlanApprovalController,
    MatrixController,
    PaperController,
    EvidenceController,
    EvidenceChangeController,
    PopulationController,
    PopulationChangeController,
    ItemController,
    DeviationController,
    NoteController,
    SignOffController,
  ],
  providers: [PlanApprovalStore, ApprovePlan, ...papers, ...evidence, ...samples, ...deviations, ...reviews],
})
export class FieldworkModule {}
