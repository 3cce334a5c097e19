import { deviationApi } from './deviation.api';
import { evidenceApi } from './evidence.api';
import { findingApi } from './finding.api';
import { inspectionBundleApi } from './inspection-bundle.api';
import { ledgerApi } from './ledger.api';
import { matrixApi } from './matrix.api';
import type { Operation } from './operation';
import { packageApi } from './package.api';
import { paperApi } from './paper.api';
import { populationApi } from './population.api';
import { reportApi } from './report.api';

/**
 * All that an inspector reads of an engagement that was opened to them, by the operations that the firm's own people read it by. Whatever
 * does not stand here is closed to them, and a handler of what does takes inspectors or does not compile.
 */
export const inspectedOperations = [
  matrixApi.read,
  paperApi.view,
  evidenceApi.list,
  evidenceApi.file,
  populationApi.list,
  populationApi.view,
  deviationApi.list,
  findingApi.list,
  findingApi.view,
  reportApi.file,
  packageApi.file,
  ledgerApi.page,
  ledgerApi.checkpoints,
  inspectionBundleApi.file,
] as const;

export type InspectedOperation = (typeof inspectedOperations)[number];

/** May an inspector ask this? */
export function isOpenToInspectors(operation: Operation): boolean {
  return (inspectedOperations as readonly Operation[]).includes(operation);
}
