import type { EngagementFrameView } from '@akashi/contracts';
import { mayImportStatement } from '@akashi/domain/statement';
import type { Step } from '@akashi/web-ui/steps';

/** Where a file is on its way to being the statement. */
export type ImportStage = 'empty' | 'reading' | 'mapping' | 'refused' | 'faults' | 'review' | 'imported';

export interface ImportFacts {
  /** The file has a layout of its own, and its columns are asked about. */
  asksForColumns: boolean;
  isPreviewed: boolean;
  isBusy: boolean;
  isRefused: boolean;
  faults: number;
  /** There is a statement already. */
  isImported: boolean;
}

export function stageOf(facts: ImportFacts): ImportStage {
  if (facts.asksForColumns && !facts.isPreviewed) return 'mapping';
  if (facts.isBusy && !facts.isPreviewed) return 'reading';
  if (facts.isPreviewed && !facts.isRefused) return 'review';
  if (facts.isRefused) return facts.faults > 0 ? 'faults' : 'refused';
  return facts.isImported ? 'imported' : 'empty';
}

type StepWords = Readonly<Record<'stepFile' | 'stepColumns' | 'stepCheck' | 'stepImport' | 'stepScope', string>>;

const placeOf: Readonly<Record<ImportStage, number>> = {
  empty: 0,
  reading: 1,
  mapping: 1,
  refused: 1,
  faults: 2,
  review: 2,
  imported: 4,
};

/** The steps from a file to the scope, as they stand at a stage. */
export function stepsAt(stage: ImportStage, t: StepWords): readonly Step[] {
  const at = placeOf[stage];
  return [t.stepFile, t.stepColumns, t.stepCheck, t.stepImport, t.stepScope].map((name, index) => ({
    name,
    state: index < at ? 'done' : index === at ? 'now' : 'todo',
  }));
}

/** May a statement be imported here at all? The same rule as on the server, before any file is chosen. */
export function mayImportNow({ state, editionId }: Pick<EngagementFrameView, 'state' | 'editionId'>) {
  return mayImportStatement({
    engagementState: state,
    editionId,
    pinnedEditionId: null,
    fileAlreadyImported: false,
    stops: 0,
    warnings: 0,
    warningsSeen: true,
  });
}

/** Number of the latest version; 0 while none is imported. */
export function latestOf(versions: readonly { readonly versionNo: number }[]): number {
  return Math.max(0, ...versions.map(({ versionNo }) => versionNo));
}
