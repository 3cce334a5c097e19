import type { SignatureMethod } from '@akashi/domain/control';
import type { Label, Labels } from './label';

const signatureMethodLabels: Labels<SignatureMethod> = {
  session: { ja: 'サインインで', en: 'in a session' },
  password: { ja: 'パスワードで本人を確認', en: 'proven by password' },
  code: { ja: 'パスワードと確認コードで本人を確認', en: 'proven by password and code' },
  passkey: { ja: 'パスキーで本人を確認', en: 'proven by passkey' },
};

/** So many characters of a passkey's name tell it from the others of a person. */
const shown = 8;

/** «signed with passkey abcd1234…»: only where its answer is kept, to be checked by anybody. */
export function signedWithLabel({ method, passkey }: { method: SignatureMethod; passkey: string | null }): Label {
  if (passkey === null) return signatureMethodLabels[method];
  const name = `${passkey.slice(0, shown)}…`;
  return { ja: `パスキー ${name} で署名`, en: `signed with passkey ${name}` };
}
