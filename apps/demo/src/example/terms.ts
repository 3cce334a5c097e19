import type { ConsultationBody, ContractBody, EnquiryBody } from '@akashi/contracts';
import { exampleClient } from './engagement';

/** What the worked example begins with: the enquiry, the contract, and what IPA said beforehand. */
export const exampleEnquiry: EnquiryBody = {
  receivedOn: '2026-01-19',
  askedBy: `${exampleClient.name} 情報セキュリティ室 藤井 恵`,
  content: '「ミズナラ文書基盤」の初回の登録に向けた業務の依頼。対象期間は2026年4月から9月までの6か月。',
};

export const exampleContract: ContractBody = {
  signedOn: '2026-03-16',
  fromOn: '2026-03-16',
  toOn: '2027-03-31',
  feeTerms: '着手時と報告書の発行時に半額ずつ。追加の手続は都度見積もる。',
  recipients: [exampleClient.name, '独立行政法人情報処理推進機構（IPA）'],
  useLimits: '登録の申請のためにのみ用い、ほかの者に渡すときは監査機関の書面による同意を得る。',
};

export const exampleConsultation: ConsultationBody = {
  heldOn: '2026-03-25',
  outcome: 'COMMENTS',
  note: '言明の対象範囲にリージョンを明記すること。基盤サービスから引き継ぐ統制の一覧を添えること。',
};
