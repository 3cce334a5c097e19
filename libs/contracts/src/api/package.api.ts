import type { PackageOverviewView, PackageVerificationView, PackageView } from '../handoff.contract';
import type { JobView } from '../job.contract';
import { download, get, of, post } from './operation';

export interface HandOverPackageBody {
  version: number;
  handedOverOn: string;
  handedOverTo: string;
}

export const packageApi = {
  /** The packages of the engagement and the documents the next one is built of. */
  overview: get('engagements/:engagementId/package', 'package.read', {
    answer: of<PackageOverviewView>(),
    logs: { kind: 'read', thing: 'package' },
  }),
  /** Asks for a package; the answer is the job that builds it. */
  build: post('engagements/:engagementId/package', 'package.build', {
    stepUp: 'signature',
    answer: of<JobView>(),
    status: 202,
  }),
  /** A package as it was built. */
  file: download('engagements/:engagementId/package/:packageId/file', 'package.read', {
    logs: { kind: 'download', thing: 'package' },
  }),
  /** Builds the package again from its records and compares every byte. */
  verify: post('engagements/:engagementId/package/:packageId/verify', 'package.read', {
    answer: of<PackageVerificationView>(),
    status: 200,
  }),
  /** Records that a package was handed over. */
  handOver: post('engagements/:engagementId/package/:packageId/hand-over', 'package.hand-over', {
    stepUp: 'signature',
    body: of<HandOverPackageBody>(),
    answer: of<PackageView>(),
    status: 200,
    logs: { kind: 'export', thing: 'package' },
  }),
};
