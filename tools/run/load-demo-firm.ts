import { spawn } from 'node:child_process';
import { runApi, type ApiPlan } from './api-process.ts';
import { Said } from './fault.ts';
import { places } from './places.ts';

/** Makes the demo firms the first time and leads them to a working day; later starts change nothing. */
export async function loadDemoFirm(plan: ApiPlan, port: number): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  if (await makeDemoFirms(plan, url)) await runDemo(['--url', url, '--workday']);
}

/** The firms of the example with their founders, who come in by their links as anybody does; false when they were there. */
export async function makeDemoFirms(plan: ApiPlan, url: string): Promise<boolean> {
  const links: string[] = [];
  let isNew = false;
  for (const firm of JSON.parse(await runDemo(['--firms'])) as unknown[]) {
    const made = await runApi<Provisioned>('provision', plan, { FIRM: JSON.stringify(firm) });
    isNew ||= made.isNew;
    if (made.joinPath !== null) links.push('--join', made.joinPath);
    if (made.qualityOfficeJoinPath !== null) links.push('--join-quality-office', made.qualityOfficeJoinPath);
  }
  if (links.length > 0) await runDemo(['--url', url, ...links]);
  return isNew;
}

interface Provisioned {
  isNew: boolean;
  joinPath: string | null;
  qualityOfficeJoinPath: string | null;
}

/** Runs the demo program to its end; `show` gets what it prints as it goes. */
export function runDemo(args: string[], show?: (text: string) => void): Promise<string> {
  const child = spawn(process.execPath, ['--enable-source-maps', places.demo, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, failed) => {
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      show?.(chunk.toString());
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done(out) : failed(new Said(errors || out))));
  });
}
