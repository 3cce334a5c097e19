import { holdEngagement } from '@akashi/api-engagements';
import {
  Clock,
  ensure,
  FileStore,
  LedgerWriter,
  signatureMethod,
  StoredFileStore,
  Transactions,
  type ClientPersonCaller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import type { ClientLetterView, SignLetterBody } from '@akashi/contracts';
import { signedWithLabel } from '@akashi/contracts/labels/signature-method';
import { DocumentProcesses, undrawableIn, type LetterModel } from '@akashi/documents';
import { maySignLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../../report/report.store';
import { LetterStore } from '../letter.store';
import { ClientLetterStore, type ClientLetterFacts } from './client-letter.store';
import { LetterRequestStore } from './letter-request.store';

/** 経営者確認書, signed by the client's approver: a document of what they confirmed, in force like one that came on paper. */
@Injectable()
export class SignLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly shown: ClientLetterStore,
    private readonly requests: LetterRequestStore,
    private readonly letters: LetterStore,
    private readonly reports: ReportStore,
    private readonly processes: DocumentProcesses,
    private readonly files: FileStore,
    private readonly stored: StoredFileStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** The document is made before the transaction: whom its end would refuse is refused before that. */
  async execute(caller: ClientPersonCaller, id: string, body: SignLetterBody): Promise<ClientLetterView> {
    const signedAt = this.clock.now();
    const letter = await this.transactions.read(caller, (tx) => this.shown.facts(tx, caller, id));
    const firmName = await this.transactions.read({ firmId: caller.firmId, clientId: null }, async (tx) => {
      await this.mustBeSignable(tx, caller, letter, body);
      return this.shown.firmName(tx, caller);
    });
    const model = modelOf(caller, letter, body, { firmName, signedAt, today: this.clock.today() });
    const file = await this.files.put(caller.firmId, await this.processes.run('render-letter-pdf', { model }));
    return this.transactions.writeForClient(caller, {
      find: (tx) => this.shown.facts(tx, caller, id),
      change: async (tx, found) => {
        // What is signed and what is issued exclude each other.
        await holdEngagement(tx, caller, found.engagementId);
        const isSigned = await this.requests.isSigned(tx, caller, found);
        await this.mustBeSignable(tx, caller, { ...found, ...(isSigned && { signature: signedMeanwhile }) }, body);
        await this.keep(tx, caller, found, { body, file, signedAt });
      },
      answer: (tx) => this.shown.view(tx, caller, id),
    });
  }

  private async mustBeSignable(
    tx: Tx,
    caller: ClientPersonCaller,
    letter: ClientLetterFacts,
    { points, signerTitle, signerAuthority }: SignLetterBody,
  ): Promise<void> {
    const standing = await this.reports.standing(tx, caller, letter.engagementId);
    const { engagementState, periodEnd, asked, signature } = letter;
    const printed = [caller.name, signerTitle, signerAuthority, ...points.map(({ words }) => words)].join('\n');
    ensure(
      maySignLetter({
        ...{ engagementState, periodEnd, points, signerTitle, signerAuthority, signerName: caller.name },
        isSigned: signature !== null,
        reportState: standing?.state ?? null,
        asked: asked.map(({ code }) => code),
        today: this.clock.today(),
        undrawable: await undrawableIn(printed),
      }),
    );
  }

  private async keep(
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

/** Somebody was faster between the look and the signature. */
const signedMeanwhile = { signedByName: '', signerTitle: '', signerAuthority: '', signedAt: '', fileName: '' };

/** The calendar day and time in Japan. */
const momentInJapan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});

function modelOf(
  caller: ClientPersonCaller,
  { clientName, serviceName, periodStart, periodEnd, asked }: ClientLetterFacts,
  { points, signerTitle, signerAuthority }: SignLetterBody,
  { firmName, signedAt, today }: { firmName: string; signedAt: Date; today: string },
): LetterModel {
  const words = new Map(points.map((point) => [point.code, point.words]));
  return {
    ...{ firmName, clientName, serviceName },
    period: { from: periodStart, to: periodEnd },
    datedOn: today,
    signer: { name: caller.name, title: signerTitle, authority: signerAuthority },
    points: asked.map(({ code, ja }) => ({ text: ja, words: words.get(code) ?? '' })),
    signedAt: `${momentInJapan.format(signedAt)}（日本時間）`,
    proof: signedWithLabel({ method: signatureMethod(caller), passkey: null }).ja,
  };
}
