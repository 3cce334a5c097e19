import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets a process and all it starts yield to everything else. Linux weighs groups of processes against each other before
 * it looks at the processes, so the group that a detached one leads has to yield too; nothing of it outlives us.
 */
export function giveWay(child: Pick<ChildProcess, 'pid' | 'once'>): void {
  const { pid } = child;
  // It was never started; whoever asked for it hears so.
  if (pid === undefined) return;
  const end = () => whereItCan(() => process.kill(-pid, 'SIGTERM'));
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  whereItCan(() => setPriority(pid, constants.priority.PRIORITY_LOW));
  whereItCan(() => writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW)));
}

/** To yield is a courtesy: a machine that does not let us, or a process that is gone already, is no fault of the work. */
function whereItCan(courtesy: () => void): void {
  try {
    courtesy();
  } catch {
    // Linux takes such a wish from one who is not root ten times a second at most, and other systems know none.
  }
}
