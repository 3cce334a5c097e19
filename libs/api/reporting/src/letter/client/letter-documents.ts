import { FileStore, signatureMethod, type ClientPersonCaller, type ReceivedFile } from '@akashi/api-platform';
import type { SignLetterBody } from '@akashi/contracts';
import { signedWithLabel } from '@akashi/contracts/labels/signature-method';
import { DocumentProcesses, type LetterModel } from '@akashi/documents';
import { minuteInJapan } from '@akashi/domain/dates';
import { Injectable } from '@nestjs/common';
import type { ClientLetterFacts } from './client-letter.store';

/** Makes the document of what somebody signs, outside of any transaction. */
@Injectable()
export class LetterDocuments {
  constructor(
    private readonly processes: DocumentProcesses,
    private readonly files: FileStore,
  ) {}

  async make(
    caller: ClientPersonCaller,
    letter: ClientLetterFacts,
    body: SignLetterBody,
    at: { firmName: string; signedAt: Date; today: string },
  ): Promise<ReceivedFile> {
    const model = modelOf(caller, letter, body, at);
    return this.files.put(caller.firmId, await this.processes.run('render-letter-pdf', { model }));
  }
}

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
    signedAt: `${minuteInJapan(signedAt)}（日本時間）`,
    proof: signedWithLabel({ method: signatureMethod(caller), passkey: null }).ja,
  };
}
