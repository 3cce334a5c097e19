import { SetupFault } from '@akashi/api-platform';
import 'reflect-metadata';
import { backupCommands } from './command/backup-commands';
import { checkCommands } from './command/check-command';
import type { Command } from './command/command';
import { UsageFault } from './command/command-fault';
import { databaseCommands } from './command/database-commands';
import { keyCommands } from './command/key-commands';
import { peopleCommands } from './command/people-commands';
import { helpOf, helpOfAll } from './command/print-help';
import { readArguments } from './command/read-arguments';
import { servingCommands } from './command/serving-commands';
import { upgradeCommands } from './command/upgrade-commands';
import { verifyCommands } from './command/verify-command';

export const commands: Readonly<Record<string, Command>> = {
  ...servingCommands,
  ...databaseCommands,
  ...checkCommands,
  ...backupCommands,
  ...keyCommands,
  ...peopleCommands,
  ...upgradeCommands,
  ...verifyCommands,
};

/** Runs what was asked for, prints what it came to, and says how the program ends. `serve` and `worker` go on. */
export async function runCommand(typed: readonly string[], programFolder: string): Promise<void> {
  try {
    process.exitCode = await run(typed, programFolder);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(error instanceof UsageFault ? 2 : 1);
  }
}

async function run([asked = 'serve', ...rest]: readonly string[], programFolder: string): Promise<number> {
  if (asked === '--help' || asked === 'help') {
    console.log(helpOfAll(commands));
    return 0;
  }
  const command = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (!command) throw noCommand(asked);
  const { wantsHelp, ...read } = readArguments(asked, command, rest);
  if (wantsHelp) {
    console.log(helpOf(asked, command));
    return 0;
  }
  const { text, answer, exitCode } = await command.run({ ...read, programFolder });
  if (text !== undefined) console.log(text);
  if (answer !== undefined) console.log(JSON.stringify(answer));
  return exitCode ?? 0;
}

function noCommand(asked: string): UsageFault {
  const names = Object.keys(commands).join(', ');
  return new UsageFault({
    ja: `「${asked}」という命令はありません。あるのは ${names} です。`,
    en: `There is no command «${asked}»; there are ${names}.`,
  });
}

/** A fault of the setting is a sentence for whoever starts the program; anything else is ours, with its place. */
function sentenceOf(error: unknown): string {
  const { message, stack, code } = error as NodeJS.ErrnoException;
  const isSetting = error instanceof SetupFault || ['EADDRINUSE', 'EACCES', 'ECONNREFUSED'].includes(code ?? '');
  return isSetting ? message || String(code) : (stack ?? message);
}
