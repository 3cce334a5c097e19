import { databaseChecks } from '../check/database-checks';
import { outsideChecks } from '../check/outside-checks';
import { printChecks } from '../check/print-checks';
import { runChecks } from '../check/check-result';
import { readConfig } from '../config';
import type { Command } from './command';
import { servingSettings } from './settings-of';

export const checkCommands: Readonly<Record<string, Command>> = {
  check: {
    said: {
      ja: '設定を読み、そこにあるものを一つずつ実際に試します。一つでも不備があれば 1 で終わります。',
      en: 'Reads the configuration and tries each thing in it. Ends with 1 when one of them fails.',
    },
    options: { json: { value: null, said: { ja: '結果を JSON の一行で', en: 'the results as one line of JSON' } } },
    settings: servingSettings,
    run: async ({ flags, language }) => {
      const config = readConfig();
      const checks = [...databaseChecks(config), ...outsideChecks(config)];
      const results = await runChecks(checks);
      const holds = results.every(({ state }) => state !== 'failed');
      const exitCode = holds ? 0 : 1;
      return flags['json']
        ? { answer: { holds, results }, exitCode }
        : { text: printChecks(checks, results, language), exitCode };
    },
  },
};
