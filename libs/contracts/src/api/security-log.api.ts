import type { LogKind, LogThing } from '@akashi/domain/security-log';
import type { SecurityLogCheckView, SecurityLogPage } from '../security-log.contract';
import { download, get, of, post } from './operation';

/** Every condition that is given has to be met; days are days in Japan, both included. */
export interface SecurityLogQuery {
  /** Lines before this one; the newest without it. */
  before?: number;
  limit?: number;
  kind?: LogKind;
  thing?: LogThing;
  personId?: string;
  /** What was read, taken along or changed: its id. */
  object?: string;
  from?: string;
  to?: string;
}

/** Lines after this one; all that are kept without it. */
export interface SecurityLogLinesQuery {
  after?: number;
  /** So many lines at most; as many as there are without it. */
  limit?: number;
}

export const securityLogApi = {
  /** A page of the firm's security log, the newest line first. */
  page: get('security-log', 'security-log.read', {
    query: of<SecurityLogQuery>(),
    answer: of<SecurityLogPage>(),
  }),
  /** The lines as NDJSON, the oldest first; goes on after the line whose number is given. */
  lines: download('security-log/lines', 'security-log.read', {
    query: of<SecurityLogLinesQuery>(),
    logs: { kind: 'export', thing: 'log' },
    isForPrograms: true,
  }),
  /** Recomputes the chain and names the first line that does not hold. */
  check: post('security-log/check', 'security-log.read', {
    answer: of<SecurityLogCheckView>(),
    status: 200,
    logs: { kind: 'log', thing: 'log' },
  }),
};
