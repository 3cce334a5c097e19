import type { Command, Said } from './command';

const always: Readonly<Record<number, Said>> = {
  0: { ja: '終わりました', en: 'done' },
  1: {
    ja: '設定や環境に直すところがある、または調べた結果に不備がある',
    en: 'something has to be put right, or was found wrong',
  },
  2: { ja: '書き方の誤り', en: 'it was not written as it has to be' },
};

const both = ({ ja, en }: Said): string => `  ${ja}\n  ${en}\n`;

/** Of one command: what it does, its options, the settings that it reads, what it ends with. Both languages. */
export function helpOf(name: string, command: Command): string {
  const words = command.words === '...' ? ['…'] : (command.words ?? []);
  const options = Object.entries(command.options ?? {});
  const names = options.map(([option, { value }]) => `[--${option}${value === null ? '' : ` ${value}`}]`);
  const exits = Object.entries({ ...always, ...command.exits });
  return [
    `akashi ${[name, ...words, ...names].join(' ')}\n`,
    both(command.said),
    ...options.map(([option, { value, said }]) => `--${option} ${value ?? ''}`.trimEnd() + `\n${both(said)}`),
    ...(command.settings.length > 0 ? [`設定 Settings: ${command.settings.join(', ')}\n`] : []),
    `終了コード Exit codes:\n${exits.map(([code, { ja, en }]) => `  ${code}  ${ja}\n     ${en}`).join('\n')}`,
  ].join('\n');
}

/** Of the program: which commands there are. */
export function helpOfAll(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(commands).map(([name, { said }]) => `${name}\n${both(said)}`);
  return [
    'akashi COMMAND [--help] [--lang ja|en]\n',
    ...lines,
    '秘密の設定は、名前に _FILE を付けてファイルからも渡せます（LEDGER_KEY_PEM_FILE など）。',
    'Each secret setting may also be given by a file, under its name with _FILE behind it (LEDGER_KEY_PEM_FILE).',
  ].join('\n');
}
