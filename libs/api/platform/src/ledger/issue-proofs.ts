import { keyOfNote, proveIssue } from '@akashi/documents';
import { issuingAction, parseLedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { Tx } from '../transactions/tenant-connection';
import { LedgerKeys } from './ledger-keys';

interface Anchored {
  seq: number;
  size: number;
  note: string;
}

/** The proof that an engagement's ledger has the issue of a report, to be checked without the ledger (C2SP tlog-proof). */
@Injectable()
export class IssueProofs {
  constructor(private readonly keys: LedgerKeys) {}

  /**
   * Under the first place that was signed after the event, so that the proof is the same whenever it is asked for, but for what
   * witnesses put under it since. There is none
   * before that place is signed. What would not verify is not given out.
   */
  async of(tx: Tx, firmId: string, engagementId: string, reportId: string): Promise<string> {
    const likely = await tx.query<(Anchored & { canon: string })[]>(
      `SELECT DISTINCT ON (v.seq) v.seq::int, c.size::int, v.canon,
         c.note || (SELECT coalesce(string_agg(s.line, '' ORDER BY s.witness), '') FROM ledger_cosignature s
           WHERE s.firm_id = c.firm_id AND s.stream_id = c.stream_id AND s.size = c.size) AS note
       FROM ledger_event v
       JOIN ledger_checkpoint c ON c.firm_id = v.firm_id AND c.stream_id = v.stream_id AND c.size > v.seq
       WHERE v.firm_id = $1 AND v.stream_id = $2 AND strpos(v.canon, $3) > 0 AND strpos(v.canon, $4) > 0
       ORDER BY v.seq DESC, c.size`,
      [firmId, engagementId, issuingAction, reportId],
    );
    // Read here and not by the database, to which a text that somebody spoilt is a fault.
    const found = likely.find(({ canon }) => {
      const event = parseLedgerEvent(canon);
      return event?.action === issuingAction && event.entity.id === reportId;
    });
    if (!found) throw new DomainProblem('not-found');
    const rows = await tx.query<{ canon: string }[]>(
      `SELECT canon FROM ledger_event WHERE firm_id = $1 AND stream_id = $2 AND seq < $3 ORDER BY seq`,
      [firmId, engagementId, found.size],
    );
    const key = keyOfNote(found.note, (await this.keys.list(tx, firmId)).keys);
    if (!key) throw new DomainProblem('ledger.rows-differ');
    const { publicKeyPem } = key;
    const events = rows.map(({ canon }) => canon);
    const proof = proveIssue({ events, checkpoint: found.note, publicKeyPem }, found.seq);
    if (proof === null) throw new DomainProblem('ledger.rows-differ');
    return proof;
  }
}
