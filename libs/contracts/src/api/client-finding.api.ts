import type { FactAnswer } from '@akashi/domain/finding';
import type { ClientFindingRow, ClientFindingView } from '../client-finding.contract';
import type { ImprovementView } from '../finding.contract';
import { download, get, of, post, put, upload } from './operation';

export interface AnswerFindingBody {
  version: number;
  answer: FactAnswer;
  words: string;
}

export interface DetachFileBody {
  version: number;
}

export interface PlanImprovementBody extends ImprovementView {
  version: number;
  /** What the client says to this version; may be empty. */
  words: string;
}

/** What a client's people do with the findings that were put before them. Which client, their session says. */
export const clientFindingApi = {
  /** The findings that they were shown, those whose turn it is first. */
  list: get('client/findings', 'client-finding.read', { answer: of<ClientFindingRow[]>() }),
  /** One finding in the words that they were shown last. */
  view: get('client/findings/:findingId', 'client-finding.read', { answer: of<ClientFindingView>() }),
  /** Attaches a file to the answer under way; the body is the file. */
  attach: upload('client/findings/:findingId/files', 'client-finding.answer', {
    answer: of<ClientFindingView>(),
    inParts: true,
  }),
  /** Takes a file out of the answer under way; it stays on record that it came. */
  detach: post('client/findings/:findingId/files/:answerFileId/remove', 'client-finding.answer', {
    body: of<DetachFileBody>(),
    answer: of<ClientFindingView>(),
    status: 200,
  }),
  /** Says that the facts are as stated, that there is something to add, or that they are not. */
  answer: post('client/findings/:findingId/answer', 'client-finding.answer', {
    body: of<AnswerFindingBody>(),
    answer: of<ClientFindingView>(),
    status: 200,
  }),
  /** Hands in the plan of improvement, or reports on it, as its next version. */
  plan: put('client/findings/:findingId/plan', 'client-finding.plan', {
    body: of<PlanImprovementBody>(),
    answer: of<ClientFindingView>(),
  }),
  /** A file of theirs, as it came. */
  file: download('client/findings/:findingId/files/:answerFileId', 'client-finding.read', {
    logs: { kind: 'download', thing: 'finding' },
  }),
};
