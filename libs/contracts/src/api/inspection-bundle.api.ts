import type { InspectionBundleView } from '../inspection.contract';
import { download, of, post } from './operation';

/** For whom, and the version of the inspection that was seen: its days stand in what is made. */
export interface GiveInspectionBundleBody {
  inspectionId: string;
  inspectorId: string;
  version: number;
}

export const inspectionBundleApi = {
  /** Makes one file for an inspector: the sign-off matrix of the engagement as it stands, and the proofs of its ledger. */
  give: post('engagements/:engagementId/inspection-bundles', 'inspection-bundle.give', {
    body: of<GiveInspectionBundleBody>(),
    answer: of<InspectionBundleView>(),
    logs: { kind: 'export', thing: 'inspection' },
  }),
  /** One as it was made: for the quality office, and for the inspector whose it is. */
  file: download('engagements/:engagementId/inspection-bundles/:inspectionBundleId/file', 'inspection-bundle.read', {
    logs: { kind: 'download', thing: 'inspection' },
  }),
};
