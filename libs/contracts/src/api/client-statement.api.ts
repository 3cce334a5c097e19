import type { ClientStatementCheckView, ClientStatementView } from '../client-statement.contract';
import { download, get, of, upload } from './operation';

/** In which language the marks of a copy are written. */
export interface MarkedStatementQuery {
  lang?: 'ja' | 'en';
}

/** What a client's people do to hand their statement in. Which client, their session says. */
export const clientStatementApi = {
  /** Their audits, with the files that were handed in. */
  list: get('client/statements', 'client-statement.read', { answer: of<ClientStatementView[]>() }),
  /** Hands a file in, in the layout of the engagement's edition; the body is the file, the answer what there is to mend. */
  submit: upload('client/statements/:auditId/files', 'client-statement.submit', {
    answer: of<ClientStatementCheckView>(),
  }),
  /** What there is to mend in a file. */
  check: get('client/statements/files/:statementFileId', 'client-statement.read', {
    answer: of<ClientStatementCheckView>(),
  }),
  /** The file back with a mark at each cell that there is something to say of. */
  marked: download('client/statements/files/:statementFileId/marked', 'client-statement.read', {
    query: of<MarkedStatementQuery>(),
    logs: { kind: 'download', thing: 'statement' },
  }),
};
