import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { certificateStandardLabels, type CertificateView, type ReliefBody, type TermsView } from '@akashi/contracts';
import { at, reliefApi, termsApi } from '@akashi/contracts/api';
import { textLimits } from '@akashi/domain/firm';
import {
  certificateStandards,
  mayRecordRelief,
  type CertificateStandard,
  type IsmsCertificate,
} from '@akashi/domain/terms';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { CheckField, Facts, Language, SegmentedChoice, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { certificateFacts } from './term-facts';

export interface CertificateAsk {
  engagementId: string;
  /** What is known so far; null before anything is. */
  standing: CertificateView | null;
}

/** The client's ISMS certificate, each condition of the relief as a fact of its own. */
@Component({
  selector: 'ak-certificate-dialog',
  imports: [CheckField, DateField, Facts, FormDialog, FormField, SegmentedChoice, TextareaField, TextField],
  templateUrl: './certificate-dialog.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-16);
    }
  `,
})
export class CertificateDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<CertificateAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly standing = signal(this.ask.standing);

  protected readonly t = texts({
    title: ['ISMS 認証を記録します', 'Record the ISMS certificate'],
    certificateBody: ['認証機関', 'Certification body'],
    certificateNo: ['認証番号', 'Certificate number'],
    standard: ['規格', 'Standard'],
    validFrom: ['有効期間の始まり', 'Valid from'],
    validUntil: ['有効期間の終わり', 'Valid until'],
    renewalExpected: ['有効期間の後も更新される見込みである', 'It is expected to be renewed'],
    bodyAccredited: [
      '認証機関は IAF 加盟の認定機関から認定を受けている',
      'The body is accredited by a member of the IAF',
    ],
    coversService: ['認証の範囲が対象のサービスを含む', 'The scope covers the service'],
    coversOrganisation: [
      'マネジメント基準を適用する組織を含み、その説明を受けた',
      'The scope covers the organisation that applies the management criteria, and this was explained',
    ],
    wishToldOn: ['依頼者の希望を聞いた日', 'Client’s wish told on'],
    confirmationToldOn: ['IPA の確認を聞いた日', 'IPA’s confirmation told on'],
    stillOpen: ['まだのときは空けておきます。', 'Leave it open while it was not.'],
    reason: ['変更の理由', 'Reason for the change'],
    send: ['記録', 'Record'],
  });
  protected readonly standards = computed(() =>
    certificateStandards.map((value) => ({ value, label: certificateStandardLabels[value][this.language.lang()] })),
  );
  protected readonly form = ruleForm({
    said: saidOf(this.ask.standing),
    required: () => [
      ...(['certificateBody', 'certificateNo', 'validFrom', 'validUntil'] as const),
      ...(this.ask.standing ? (['reason'] as const) : []),
    ],
    limits: { certificateBody: textLimits.name, certificateNo: textLimits.name, reason: textLimits.reason },
    rule: (said) => {
      const correction = this.ask.standing ? { reason: said.reason } : null;
      return mayRecordRelief({ ...factsOf(said), today: todayInJapan(), correction });
    },
    about: {
      'relief.certificate-missing': 'certificateNo',
      'relief.certificate-not-storable': 'certificateNo',
      'relief.validity-invalid': 'validUntil',
      'terms.date-invalid': 'wishToldOn',
      'terms.date-in-future': 'wishToldOn',
      'terms.correction-reason-missing': 'reason',
    },
    sending: this.sending,
    send: (said) =>
      this.record({ ...factsOf(said), version: this.standing()?.version ?? 0, reason: said.reason.trim() }),
    refresh: () => this.refresh(),
  });

  protected factsOf(certificate: CertificateView) {
    return certificateFacts(certificate, this.language.lang());
  }

  private record(body: ReliefBody): Promise<TermsView | undefined> {
    const address = at(reliefApi.record, { engagementId: this.ask.engagementId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const { certificate } = await this.api.ask(at(termsApi.view, { engagementId: this.ask.engagementId }));
    this.standing.set(certificate);
  }
}

/** Nothing is known yet: nothing is taken as met. */
const unknown: IsmsCertificate = {
  certificateBody: '',
  certificateNo: '',
  standard: 'JIS_Q_27001',
  bodyAccredited: false,
  coversService: false,
  coversOrganisation: false,
  validFrom: '',
  validUntil: '',
  renewalExpected: false,
  wishToldOn: null,
  confirmationToldOn: null,
};

function saidOf(standing: IsmsCertificate | null) {
  const { certificateBody, certificateNo, standard, validFrom, validUntil, ...known } = standing ?? unknown;
  const { bodyAccredited, coversService, coversOrganisation, renewalExpected } = known;
  return {
    certificateBody,
    certificateNo,
    standard: standard as string,
    bodyAccredited,
    coversService,
    coversOrganisation,
    validFrom,
    validUntil,
    renewalExpected,
    wishToldOn: known.wishToldOn ?? '',
    confirmationToldOn: known.confirmationToldOn ?? '',
    reason: '',
  };
}

function factsOf({ reason: _, ...said }: ReturnType<typeof saidOf>) {
  return {
    ...said,
    certificateBody: said.certificateBody.trim(),
    certificateNo: said.certificateNo.trim(),
    standard: said.standard as CertificateStandard,
    wishToldOn: said.wishToldOn || null,
    confirmationToldOn: said.confirmationToldOn || null,
  };
}
