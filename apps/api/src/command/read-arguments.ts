import { parseArgs } from 'node:util';
import type { Asked, Command } from './command';
import { UsageFault } from './command-fault';

export interface ReadArguments extends Omit<Asked, 'programFolder'> {
  readonly wantsHelp: boolean;
}

/** Throws for every option that the command does not know, and for words too many or too few: nothing that was typed goes unread. */
export function readArguments(name: string, command: Command, typed: readonly string[]): ReadArguments {
  if (command.words === '...') return { ...nothing, words: typed };
  const { values, positionals: words } = parse(name, command, typed);
  const { lang = 'ja', help = false, ...given } = values;
  if (lang !== 'ja' && lang !== 'en')
    throw new UsageFault({ ja: '--lang は ja か en です。', en: '--lang is ja or en.' });
  const asked = (command.words ?? []).join(' ');
  if (!help && words.length !== (command.words ?? []).length)
    throw new UsageFault({ ja: `このように書きます: ${name} ${asked}`, en: `It is written as: ${name} ${asked}` });
  const of = <T>(type: string) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === type)) as Record<string, T>;
  return {
    texts: of<string>('string'),
    flags: of<boolean>('boolean'),
    words,
    language: lang,
    wantsHelp: help === true,
  };
}

const nothing: ReadArguments = { texts: {}, flags: {}, words: [], language: 'ja', wantsHelp: false };

function parse(name: string, command: Command, typed: readonly string[]) {
  const own = Object.entries(command.options ?? {}).map(
    ([option, { value }]) => [option, { type: value === null ? 'boolean' : 'string' }] as const,
  );
  const options = Object.fromEntries([...own, ['help', { type: 'boolean' }], ['lang', { type: 'string' }]] as const);
  try {
    return parseArgs({ args: [...typed], options, strict: true, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageFault({
      ja: `${name} の書き方に誤りがあります（${message}）。${name} --help に使い方があります。`,
      en: `${name} was not written as it has to be (${message}). See ${name} --help.`,
    });
  }
}
