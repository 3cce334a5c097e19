import type { ClientRequestFileView } from '@akashi/contracts';
import type { Lang } from '@akashi/web-ui';

const words = {
  pending: {
    ja: 'ウイルス検査を待っています。届いてはいますが、検査が済むまでここからは取り出せません。',
    en: 'It has arrived and waits for the virus scanner. It cannot be taken from here until then.',
  },
  'too-large': {
    ja: '大きすぎてウイルス検査ができません。届いてはいますが、ここからは取り出せません。分けて送り直せます。',
    en: 'It has arrived but is too large for the virus scanner, and cannot be taken from here. You can send it in parts.',
  },
  infected: {
    ja: 'ウイルスが見つかったため、開けないようにして監査機関に渡しています。送った端末を確かめ、別のファイルを送ってください。',
    en: 'A virus was found in it: the firm has it under seal, and it cannot be taken from here. Look at the machine that it came from, and send another file.',
  },
} as const;

/** What a client's people are told of a file that a scanner has not passed; nothing where it has, or where nobody looks. */
export function scanWords({ scan }: Pick<ClientRequestFileView, 'scan'>, lang: Lang): string[] {
  return scan === 'clean' || scan === 'none' ? [] : [words[scan][lang]];
}
