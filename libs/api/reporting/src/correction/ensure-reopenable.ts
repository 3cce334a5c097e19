import type { Room } from '@akashi/api-engagements';
import { isReportApproved } from '@akashi/api-fieldwork';
import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import type { CorrectionView } from '@akashi/contracts';
import { mayReopenForCorrection, type ReopenForCorrectionFacts } from '@akashi/domain/report';

type Asked = Pick<ReopenForCorrectionFacts, 'isReported' | 'isReopened' | 'reason'> & {
  correction: Pick<CorrectionView, 'state'>;
};

/** Refuses what the correction need not or may not open. */
export async function ensureReopenable(tx: Tx, caller: Caller, room: Room, asked: Asked): Promise<void> {
  const { correction, ...facts } = asked;
  const reportApproved = await isReportApproved(tx, caller, room);
  ensure(mayReopenForCorrection({ correctionState: correction.state, reportApproved, ...facts }));
}
