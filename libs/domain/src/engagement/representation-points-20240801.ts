import type { RepresentationPoint } from './scheme-ruleset';

/** The eight points of the 経営者確認書, in words of our own: the scheme's text is not repeated here. */
export const representationPoints20240801: readonly RepresentationPoint[] = [
  {
    code: 'CONTROLS',
    text: {
      ja: 'サービスの内容とリスク分析に基づき管理策を選び、整備し、対象期間を通じて有効に運用する責任は経営者にある',
      en: 'Management is responsible for selecting controls from the service and its risk analysis, for setting them up and for operating them over the period',
    },
  },
  {
    code: 'INDEPENDENT_CHECK',
    text: {
      ja: '言明書の内容を独立した立場から確かめる体制があり、運用している',
      en: 'A structure for an independent check of the statement exists and is run',
    },
  },
  {
    code: 'INTERPRETATION',
    text: {
      ja: '管理基準を解釈する責任は経営者にある',
      en: 'Management is responsible for interpreting the control criteria',
    },
  },
  {
    code: 'AUDIT_CRITERIA',
    text: {
      ja: '業務が制度の監査基準に従って行われることを承知している',
      en: 'Management knows that the work follows the audit criteria of the scheme',
    },
  },
  {
    code: 'REPORT_LIMITS',
    text: {
      ja: '実施結果報告書の配布と利用の制限を承知している',
      en: 'Management knows the limits on distribution and use of the report',
    },
  },
  {
    code: 'INFORMATION',
    text: {
      ja: '業務に必要な情報をすべて提供し、閲覧と質問の機会を与えた',
      en: 'Management gave all information needed, and access to it',
    },
  },
  {
    code: 'SUBSEQUENT_EVENTS',
    text: {
      ja: '対象期間の末日の翌日から確認書の日付までに生じた後発事象をすべて伝えた',
      en: 'Every event from the end of the period up to the date of the letter has been told',
    },
  },
  {
    code: 'FRAUD',
    text: {
      ja: '不正と違法行為に関する情報をすべて伝えた',
      en: 'All information about fraud and illegal acts has been told',
    },
  },
];
