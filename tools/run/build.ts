import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Said } from './fault.ts';
import { giveWay } from './give-way.ts';
import { root } from './places.ts';

const quiet = { NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false', NX_TUI: 'false' };

export interface Run {
  env?: Record<string, string>;
  /** Only with what the cores have left: for work beside which something else must not wait. */
  isPatient?: boolean;
}

/** Runs a program of node_modules with the project's own Node; rejects with what it printed. */
export function runTool(file: string, args: string[], { env = {}, isPatient = false }: Run = {}): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve(root, 'node_modules', file), ...args], {
      cwd: root,
      env: { ...process.env, ...quiet, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isPatient,
    });
    if (isPatient) giveWay(child);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done(printed) : failed(new Said(printed || `${file} ended with ${code}`)),
    );
  });
}

/** Builds what changed since the last time; Nx remembers the rest. */
export function build(projects: string[]): Promise<string> {
  return runTool('nx/dist/bin/nx.js', ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=static']);
}
