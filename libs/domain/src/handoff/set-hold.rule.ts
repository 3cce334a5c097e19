import { allow, type Decision } from '../decision';
import { statesName, statesReason, type ReasonRefusal } from '../text/stated-text';

export type SetHoldRefusal = 'hold.matter-missing' | 'hold.matter-not-storable' | 'hold.reason-missing' | ReasonRefusal;

/** 廃棄の停止: for a matter that is named, with the reason; at any time, because a matter does not wait for the archive. */
export function maySetHold({ matter, reason }: { matter: string; reason: string }): Decision<SetHoldRefusal> {
  const named = statesName(matter, 'hold.matter-missing', 'hold.matter-not-storable');
  if (!named.allowed) return named;
  const stated = statesReason(reason, 'hold.reason-missing');
  return stated.allowed ? allow : stated;
}
