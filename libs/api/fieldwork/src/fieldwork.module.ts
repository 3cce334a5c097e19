import { CriteriaModule } from '@akashi/api-criteria';
import { EngagementsModule } from '@akashi/api-engagements';
import { useCasesOf } from '@akashi/api-platform';
import { ScopingModule } from '@akashi/api-scoping';
import { Module } from '@nestjs/common';
import { ConsequenceController } from './consequence/consequence.controller';
import { CopyStore } from './copying/copy.store';
import { CopyingController } from './copying/copying.controller';
import { FindPriorPaper } from './copying/find-prior-paper';
import { PriorPapers } from './copying/prior-papers';
import { EngagementUpload } from './engagement-upload';
import { EvidenceChangeController } from './evidence/evidence-change.controller';
import { HarmOfEvidence } from './evidence/harm-of-evidence';
import { EvidenceController } from './evidence/evidence.controller';
import { SharedEvidenceController } from './evidence/shared-evidence.controller';
import { EvidenceUpload } from './evidence/evidence-upload';
import { EvidenceStore } from './evidence/evidence.store';
import { EvidenceFactsController } from './evidence/facts/evidence-facts.controller';
import { EvidenceFactsStore } from './evidence/facts/evidence-facts.store';
import { MarkController } from './evidence/marks/mark.controller';
import { MarkStore } from './evidence/marks/mark.store';
import { ReadEvidence } from './evidence/reading/read-evidence';
import { ReadingController } from './evidence/reading/reading.controller';
import { EvidenceTextStore } from './evidence/words/evidence-text.store';
import { EvidenceWords } from './evidence/words/evidence-words';
import { ReadWordsOfEvidence } from './evidence/words/read-words';
import { FillingController } from './filling/filling.controller';
import { FillingStore } from './filling/filling.store';
import { MemberWorkController } from './leaving/member-work.controller';
import { CellStore } from './matrix/cell.store';
import { CellsController } from './matrix/cells.controller';
import { MatrixController } from './matrix/matrix.controller';
import { PresenceController } from './matrix/presence/presence.controller';
import { PresenceStore } from './matrix/presence/presence.store';
import { KeepViews } from './matrix/views/keep-views';
import { ViewController } from './matrix/views/view.controller';
import { ViewStore } from './matrix/views/view.store';
import { WorkbookBases } from './matrix/workbook/workbook-base';
import { WorkbookController } from './matrix/workbook/workbook.controller';
import { PaperReader } from './paper/paper-reader';
import { PaperController } from './paper/paper.controller';
import { PaperStore } from './paper/paper.store';
import { StartFieldwork } from './paper/start-fieldwork';
import { StepStore } from './paper/step.store';
import { AmendedTestsStore } from './plan/amended-tests.store';
import { PlanApprovalController } from './plan/plan-approval.controller';
import { PlanApprovalStore } from './plan/plan-approval.store';
import { LookController } from './review/look.controller';
import { NoteController } from './review/note.controller';
import { NoteStore } from './review/note.store';
import { OpeningStore } from './review/opening.store';
import { PapersToSign } from './review/papers-to-sign';
import { ReviewQueue } from './review/review-queue';
import { SignOffController } from './review/sign-off.controller';
import { SignOffStore } from './review/sign-off.store';
import { SignatureStore } from './review/signature.store';

const papers = [
  CellStore,
  KeepViews,
  ViewStore,
  PresenceStore,
  WorkbookBases,
  StartFieldwork,
  PaperStore,
  StepStore,
  FillingStore,
  CopyStore,
  PriorPapers,
  PaperReader,
];
const evidence = [
  EngagementUpload,
  EvidenceUpload,
  HarmOfEvidence,
  EvidenceStore,
  EvidenceFactsStore,
  MarkStore,
  ReadEvidence,
  EvidenceTextStore,
  EvidenceWords,
  ReadWordsOfEvidence,
];
const reviews = [NoteStore, OpeningStore, PapersToSign, SignOffStore, SignatureStore, ReviewQueue];
const controllers = [
  PlanApprovalController,
  MatrixController,
  CellsController,
  ViewController,
  PresenceController,
  WorkbookController,
  MemberWorkController,
  PaperController,
  FillingController,
  CopyingController,
  EvidenceController,
  EvidenceChangeController,
  SharedEvidenceController,
  EvidenceFactsController,
  MarkController,
  ReadingController,
  NoteController,
  ConsequenceController,
  SignOffController,
  LookController,
];

@Module({
  imports: [CriteriaModule, EngagementsModule, ScopingModule],
  controllers,
  providers: [...useCasesOf(...controllers), PlanApprovalStore, AmendedTestsStore, ...papers, ...evidence, ...reviews],
  exports: [
    FindPriorPaper,
    PriorPapers,
    EngagementUpload,
    EvidenceStore,
    HarmOfEvidence,
    PaperStore,
    SignatureStore,
    StepStore,
  ],
})
export class FieldworkModule {}
