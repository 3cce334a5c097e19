import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runTool } from './build.ts';
import { giveWay } from './give-way.ts';

describe('a program that gives way to others', () => {
  it('fails nobody when it was gone before it could', async () => {
    const gone = spawn(process.execPath, ['-e', ''], { detached: true });
    await new Promise((resolve) => gone.once('exit', resolve));
    const atEnd = new Set(process.listeners('exit'));
    expect(() => giveWay(gone)).not.toThrow();
    const [end] = process.listeners('exit').filter((one) => !atEnd.has(one));
    expect(() => end!(0)).not.toThrow();
    process.off('exit', end!);
  });

  it('fails nobody when it could not be started, and is waited for at the end no longer than it runs', async () => {
    const atEnd = process.listenerCount('exit');
    expect(() => giveWay({ pid: undefined, once: () => expect.fail('nothing runs') })).not.toThrow();
    await expect(runTool('vitest/there-is-no-such-program.mjs', [], { isPatient: true })).rejects.toThrow(
      'there-is-no-such-program',
    );
    await expect(runTool('typescript/bin/tsc', ['--version'], { isPatient: true })).resolves.toContain('Version');
    expect(process.listenerCount('exit')).toBe(atEnd);
  });
});
