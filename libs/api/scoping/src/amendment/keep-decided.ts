import type { StatedControlView } from '@akashi/contracts';
import type { ChangedControl } from '@akashi/domain/statement';
import type { DecidedChange, NewPlanChange } from './amendment.store';

/**
 * A later statement makes the amendment be drawn anew; what was decided on a control stays decided where that statement says of
 * it, word for word, what the one before said. `earlier` are the controls of the statement that was decided on.
 */
export function keepDecided(
  changed: readonly ChangedControl<StatedControlView>[],
  decided: readonly DecidedChange[],
  earlier: readonly StatedControlView[],
): NewPlanChange[] {
  const decisions = new Map(decided.map((one) => [one.stableKey, one]));
  const seen = new Map(earlier.map((control) => [control.id, said(control)]));
  return changed.flatMap(({ kind, before, after }): NewPlanChange[] => {
    const stableKey = (after ?? before)?.stableKey;
    if (stableKey === undefined) return [];
    const change = { stableKey, computed: kind, beforeId: before?.id ?? null, afterId: after?.id ?? null };
    const { judged, answers, reason, decidedById, decidedAt, ...known } = decisions.get(stableKey) ?? ({} as DecidedChange);
    const isSame = known.computed === kind && known.beforeId === change.beforeId;
    if (!isSame || (after && seen.get(known.afterId ?? '') !== said(after))) return [change];
    return [{ ...change, judged, answers, reason, decidedById, decidedAt }];
  });
}

/** All that a version says of a control: everything but which row it is. */
function said({ id: _, ...control }: StatedControlView): string {
  return JSON.stringify(control);
}
