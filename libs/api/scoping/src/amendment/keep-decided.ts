import type { ChangedControlView, StatedControlView } from '@akashi/contracts';
import type { DecidedChange, NewPlanChange } from './amendment.store';

/**
 * A later statement makes the amendment be drawn anew; what was decided on a control stays decided where that statement says of
 * it, word for word, what the one before said. `earlier` are the controls of the statement that was decided on.
 */
export function keepDecided(
  changed: readonly ChangedControlView[],
  decided: readonly DecidedChange[],
  earlier: readonly StatedControlView[],
): NewPlanChange[] {
  const decisions = new Map(decided.map((one) => [one.stableKey, one]));
  const seen = new Map(earlier.map((control) => [control.id, said(control)]));
  return changed.map((change): NewPlanChange => {
    const open = openChange(change);
    const decision = decisions.get(open.stableKey);
    const isSame = decision?.computed === open.computed && decision.beforeId === open.beforeId;
    const saysTheSame = !change.after || seen.get(decision?.afterId ?? '') === said(change.after);
    return decision && isSame && saysTheSame ? { ...decision, afterId: open.afterId } : open;
  });
}

function openChange({ kind, before, after }: ChangedControlView): NewPlanChange {
  const stableKey = (after ?? before)?.stableKey;
  if (stableKey === undefined) throw new Error('A changed control stands in one of the two versions at least.');
  return { stableKey, computed: kind, beforeId: before?.id ?? null, afterId: after?.id ?? null };
}

/** All that a version says of a control: everything but which row it is. */
function said({ id: _, ...control }: StatedControlView): string {
  return JSON.stringify(control);
}
