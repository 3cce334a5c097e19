import type { AnsweredPoint } from '@akashi/domain/report';
import type { ClientLetterView } from '../client-letter.contract';
import { download, get, of, post } from './operation';

export interface SignLetterBody {
  points: AnsweredPoint[];
  signerTitle: string;
  /** What gives the signer authority over the security of the service. */
  signerAuthority: string;
}

/** What a client's people do with the letters that were put before them. Which client, their session says. */
export const clientLetterApi = {
  /** The letter of each audit that it was put before them for, those to be signed first. */
  list: get('client/letters', 'client-letter.read', { answer: of<ClientLetterView[]>() }),
  /** Signs it: every point, and what limits it in the client's own words. */
  sign: post('client/letters/:letterRequestId/sign', 'client-letter.sign', {
    stepUp: 'signature',
    body: of<SignLetterBody>(),
    answer: of<ClientLetterView>(),
    status: 200,
  }),
  /** The signed letter as PDF. */
  file: download('client/letters/:letterRequestId/file', 'client-letter.read', {
    logs: { kind: 'download', thing: 'letter' },
  }),
};
