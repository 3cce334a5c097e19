import {
  Clock,
  ensure,
  LedgerWriter,
  StoredFileStore,
  type ClientPersonCaller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import type { SignLetterBody } from '@akashi/contracts';
import { undrawableIn } from '@akashi/documents';
import { maySignLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../../report/report.store';
import { LetterStore } from '../letter.store';
import type { ClientLetterFacts } from './client-letter.store';
import { LetterRequestStore } from './letter-request.store';

/** What a signature asks for, and what it leaves: the letter in force with its points, and the entry that tells of it. */
@Injectable()
export class LetterSignatures {
  constructor(
    private readonly requests: LetterRequestStore,
    private readonly letters: LetterStore,
    private readonly reports: ReportStore,
    private readonly stored: StoredFileStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** On the firm's side: whether a report was issued stands in a table that is closed to a client. */
  async mustBeSignable(
    tx: Tx,
    caller: ClientPersonCaller,
    letter: ClientLetterFacts,
    { points, signerTitle, signerAuthority }: SignLetterBody,
  ): Promise<void> {
    const standing = await this.reports.standing(tx, caller, letter.engagementId);
    const { engagementState, periodEnd, asked } = letter;
    const printed = [caller.name, signerTitle, signerAuthority, ...points.map(({ words }) => words)].join('\n');
    ensure(
      maySignLetter({
        ...{ engagementState, periodEnd, points, signerTitle, signerAuthority, signerName: caller.name },
        isSigned: await this.requests.isSigned(tx, caller, letter),
        reportState: standing?.state ?? null,
        asked: asked.map(({ code }) => code),
        today: this.clock.today(),
        undrawable: await undrawableIn(printed),
      }),
    );
  }

  async keep(
    tx: Tx,
    caller: ClientPersonCaller,
    { id: requestId, engagementId, serviceName }: ClientLetterFacts,
    { body, file, signedAt }: { body: SignLetterBody; file: ReceivedFile; signedAt: Date },
  ): Promise<void> {
    const { firmId, userId, name } = caller;
    const { points, signerTitle, signerAuthority } = body;
    const datedOn = this.clock.today();
    const fileName = `経営者確認書_${serviceName}_${datedOn}.pdf`;
    await this.stored.add(tx, caller, file);
    const of = { firmId, engagementId, recordedBy: userId };
    const signer = { signerName: name, signerTitle, signerAuthority };
    const dated = { datedOn, receivedOn: datedOn, fileName, fileSha256: file.sha256 };
    const letterId = await this.letters.add(tx, { ...of, ...signer, ...dated });
    await this.letters.addAnswers(tx, { ...of, letterId, version: 1, points, reason: '' });
    await this.requests.addSignature(tx, {
      ...{ firmId, engagementId, requestId, letterId, points, signerTitle, signerAuthority, fileName },
      ...{ fileSha256: file.sha256, fileSize: file.size, signedBy: userId, signedByName: name, signedAt },
    });
    const qualified = points.filter(({ answer }) => answer === 'qualified').length;
    this.ledger.record(tx, {
      action: 'letter.signed',
      engagementId,
      entity: { type: 'letter', id: letterId },
      facts: { sha256: file.sha256, datedOn, confirmed: points.length - qualified, qualified },
      after: { points, ...signer },
    });
  }
}
