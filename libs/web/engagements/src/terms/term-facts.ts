import {
  certificateStandardLabels,
  consultationOutcomeLabels,
  type ConsultationBody,
  type ContractBody,
  type EnquiryBody,
  type ReliefNoteBody,
} from '@akashi/contracts';
import type { IsmsCertificate } from '@akashi/domain/terms';
import { tableInLang, type Fact, type Lang } from '@akashi/web-ui';

const words = {
  receivedOn: ['受けた日', 'Received'],
  askedBy: ['引合いの相手', 'Asked by'],
  content: ['内容', 'What was asked'],
  signedOn: ['締結日', 'Signed'],
  term: ['契約期間', 'Term'],
  feeTerms: ['報酬の条件', 'Fee'],
  recipients: ['報告書を受け取ってよい相手', 'Permitted recipients'],
  useLimits: ['利用の制限', 'Limits on use'],
  heldOn: ['相談の日', 'Held'],
  outcome: ['結果', 'Outcome'],
  note: ['内容', 'Note'],
  certificate: ['認証機関・番号', 'Body and number'],
  standard: ['規格', 'Standard'],
  validity: ['有効期間', 'Validity'],
  renewalExpected: ['更新の見込み', 'Renewal expected'],
  accredited: ['IAF 加盟機関の認定', 'IAF accreditation'],
  service: ['サービスを含む', 'Covers the service'],
  organisation: ['組織を含む', 'Covers the organisation'],
  wish: ['希望を聞いた日', 'Wish told'],
  confirmation: ['IPA の確認を聞いた日', 'Confirmation told'],
  yes: ['はい', 'Yes'],
  no: ['いいえ', 'No'],
  ground: ['根拠', 'Ground'],
  evidence: ['確かめた資料', 'Evidence'],
  none: ['まだ', 'Not yet'],
} as const;

/** Each record of the terms as pairs of words and values. */
export function enquiryFacts({ receivedOn, askedBy, content }: EnquiryBody, lang: Lang): Fact[] {
  const t = tableInLang(words, lang);
  return [
    { label: t.receivedOn, value: receivedOn },
    { label: t.askedBy, value: askedBy },
    { label: t.content, value: content },
  ];
}

export function contractFacts(contract: ContractBody, lang: Lang): Fact[] {
  const t = tableInLang(words, lang);
  return [
    { label: t.signedOn, value: contract.signedOn },
    { label: t.term, value: `${contract.fromOn}〜${contract.toOn}` },
    { label: t.feeTerms, value: contract.feeTerms },
    { label: t.recipients, value: contract.recipients.join(lang === 'ja' ? '、' : ', ') },
    { label: t.useLimits, value: contract.useLimits },
  ];
}

export function consultationFacts({ heldOn, outcome, note }: ConsultationBody, lang: Lang): Fact[] {
  const t = tableInLang(words, lang);
  return [
    { label: t.heldOn, value: heldOn },
    { label: t.outcome, value: consultationOutcomeLabels[outcome][lang] },
    ...(note ? [{ label: t.note, value: note }] : []),
  ];
}

export function certificateFacts(certificate: IsmsCertificate, lang: Lang): Fact[] {
  const t = tableInLang(words, lang);
  const said = (holds: boolean) => (holds ? t.yes : t.no);
  return [
    { label: t.certificate, value: `${certificate.certificateBody} ${certificate.certificateNo}` },
    { label: t.standard, value: certificateStandardLabels[certificate.standard][lang] },
    { label: t.validity, value: `${certificate.validFrom}〜${certificate.validUntil}` },
    { label: t.renewalExpected, value: said(certificate.renewalExpected) },
    { label: t.accredited, value: said(certificate.bodyAccredited) },
    { label: t.service, value: said(certificate.coversService) },
    { label: t.organisation, value: said(certificate.coversOrganisation) },
    { label: t.wish, value: certificate.wishToldOn ?? t.none },
    { label: t.confirmation, value: certificate.confirmationToldOn ?? t.none },
  ];
}

export function reliefNoteFacts({ note, evidence }: Pick<ReliefNoteBody, 'note' | 'evidence'>, lang: Lang): Fact[] {
  const t = tableInLang(words, lang);
  return [
    { label: t.ground, value: note },
    { label: t.evidence, value: evidence },
  ];
}
