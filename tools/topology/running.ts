import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export interface Running {
  pid: number;
  /** As a machine that loses its power: with all that it started. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  child: ChildProcess;
}

interface Place {
  log: string;
  env?: NodeJS.ProcessEnv;
  user?: { uid: number; gid: number } | null;
}

/** Starts a program in a group of its own, so that killing it takes its children along. */
export function launch(file: string, args: readonly string[], { log, env, user }: Place): Running {
  const written = openSync(log, 'a', 0o600);
  const child = spawn(file, args, {
    ...user,
    cwd: '/',
    detached: true,
    env: env ?? process.env,
    stdio: ['ignore', written, written],
  });
  closeSync(written);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    if (!child.pid) return;
    try {
      process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    } catch {
      // It has ended already.
    }
    await ended;
  };
  return { pid: child.pid ?? 0, kill, child };
}
