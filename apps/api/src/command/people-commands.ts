import { IssueLinkByInstallation } from '@akashi/api-people';
import { DomainProblem } from '@akashi/api-platform';
import { problemText } from '@akashi/contracts/problems';
import type { Command, Said } from './command';
import { CommandFault } from './command-fault';
import { servingSettings } from './settings-of';
import { withApp } from './with-app';

export const peopleCommands: Readonly<Record<string, Command>> = {
  'password-link': {
    said: {
      ja: 'ただ一人の管理者が失ったパスワードを設定し直すための案内先を示します。台帳とセキュリティログに残ります。',
      en: 'A link by which a firm’s only administrator sets a lost password. Ledger and security log are told.',
    },
    words: ['ADDRESS'],
    settings: servingSettings,
    run: ({ words: [email = ''] }) =>
      withApp(async (app) => {
        try {
          return { answer: await app.get(IssueLinkByInstallation).execute(email) };
        } catch (error) {
          throw error instanceof DomainProblem ? new CommandFault(noLinkFor(email, error)) : error;
        }
      }),
  },
};

/** Said to whoever typed the address: what is not there is an account that has it. */
function noLinkFor(email: string, { code }: DomainProblem): Said {
  if (code === 'not-found')
    return { ja: `${email} のアカウントはありません。`, en: `No account has the address ${email}.` };
  const { ja, en } = problemText(code);
  return { ja: `${ja.happened}${ja.next}`, en: `${en.happened} ${en.next}` };
}
