import { describe, expect, it } from 'vitest';
import { clientAuditStage } from './client-audit-stage';
import { engagementEnds, engagementStates } from './engagement-state';

describe('where an audit stands for the client', () => {
  it('is told from the acceptance on, and never of what was not taken on', () => {
    expect(clientAuditStage('proposed')).toBeNull();
    for (const end of engagementEnds) expect(clientAuditStage(end)).toBeNull();
    const shown = engagementStates.filter((state) => clientAuditStage(state) !== null);
    expect(shown).toHaveLength(engagementStates.length - 3);
  });

  it('does not tell apart what the firm does inside', () => {
    expect(clientAuditStage('accepted')).toBe(clientAuditStage('planned'));
    expect(clientAuditStage('issued')).toBe(clientAuditStage('archived'));
  });
});
