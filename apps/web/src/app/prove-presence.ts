import { runInInjectionContext, type Injector } from '@angular/core';
import { ApiProblem, Session, type ActToProve, type Proven } from '@akashi/web-platform';
import { Dialogs, Language, texts } from '@akashi/web-ui';
import { passkeySentence } from './sign-in/passkey-words';

const words = () =>
  texts({
    title: ['本人の確認', 'Prove that it is you'],
    text: [
      '署名や、人の権限を変える操作の前に、もう一度確かめます。確認は5分間有効です。',
      'Asked once more before a signature, or before somebody’s rights change. It lasts five minutes.',
    ],
    textOfAct: [
      'パスキーは、いま行うこの操作だけに署名します。署名の記録は、操作とともに保管されます。',
      'A passkey signs what you are about to do and nothing else; what it signed is kept with it.',
    ],
    confirm: ['確認して続ける', 'Confirm and go on'],
    wrong: ['パスワードが違います。もう一度入力してください。', 'The password is wrong. Enter it again.'],
  });

/** Asks once more for what the person signs in with; the act that was asked for goes on when it was right. */
export async function provePresence(injector: Injector, act: ActToProve): Promise<Proven | null> {
  const [session, dialogs, language] = [injector.get(Session), injector.get(Dialogs), injector.get(Language)];
  const lang = language.lang();
  let proven: Proven = {};
  const { title, text, textOfAct, confirm, wrong } = runInInjectionContext(injector, words)();
  const submit = (password: string, code: string) => said(() => session.stepUp(password, code).then(() => null));
  const byPasskey = async () => {
    const signed = act.isSignature
      ? await session.signByPasskey(act, (headers) => (proven = headers))
      : await session.stepUpByPasskey();
    return passkeySentence(signed, lang);
  };
  const said = async (prove: () => Promise<string | null>): Promise<string | null> => {
    try {
      return await prove();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (problem.code === 'wrong-credentials') return wrong;
      const { happened, next } = problem.sentences(lang);
      return `${happened}${lang === 'ja' ? '' : ' '}${next}`;
    }
  };
  const asksCode = session.person()?.asksCode ?? false;
  const passkey = session.person()?.hasPasskey ? () => said(byPasskey) : null;
  const sentence = passkey && act.isSignature ? textOfAct : text;
  const isProven = await dialogs.reauthenticate({ title, text: sentence, confirm, asksCode, passkey, submit });
  return isProven ? proven : null;
}
