import type { PasskeyOutcome } from '@akashi/web-platform';
import type { Lang } from '@akashi/web-ui';

const words = {
  left: {
    ja: 'パスキーの確認が途中で終わりました。もう一度試すか、ほかの方法で確認してください。',
    en: 'The passkey was not confirmed. Try again, or go another way.',
  },
  impossible: {
    ja: 'このブラウザーか、開いているアドレスでは、パスキーを使えません。ほかの方法で確認してください。',
    en: 'This browser, or the address that you opened, takes no passkeys. Go another way.',
  },
};

/** Why nothing came of a passkey; null when something did. */
export function passkeySentence(outcome: PasskeyOutcome, lang: Lang): string | null {
  return outcome === 'given' ? null : words[outcome][lang];
}
