import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from './command';

/** The verifier is a program of its own: it is the one that receivers have, and needs nothing of this installation. */
export const verifyCommands: Readonly<Record<string, Command>> = {
  verify: {
    said: {
      ja: '引渡し物や抽出を akashi-verify で確かめます。書いたものはすべてそのまま渡ります。',
      en: 'Checks a package or a draw by akashi-verify. Everything typed is handed on as it is.',
    },
    words: '...',
    settings: [],
    exits: { 3: { ja: '指紋が与えられていない', en: 'no fingerprint was given' } },
    run: ({ words, programFolder }) => {
      const program = join(programFolder, '..', 'verify', 'akashi-verify.mjs');
      const child = spawn(process.execPath, [program, ...words], { stdio: 'inherit' });
      return new Promise((done, failed) => {
        child.once('error', failed);
        child.once('exit', (code) => done({ exitCode: code ?? 2 }));
      });
    },
  },
};
