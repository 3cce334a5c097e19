import type { ReportWording } from '@akashi/domain/engagement';
import { printedCount, printedDay } from '@akashi/domain/report';
import type { TemplateTagName } from '@akashi/domain/report-template';
import { countResults } from '../report/report-counts';
import type { AppendixRow, ReportFinding, ReportModel, ReportScopePart } from '../report/report-model';
import { wordingOf } from '../report/report-words';

/** What stands for a tag: a text, whether a passage is there, or rows of texts. Nothing else ever comes to a template. */
export type TemplateValue = string | boolean | readonly TemplateRow[];

export type TemplateRow = Readonly<Partial<Record<TemplateTagName, string>>>;

/** Values by tag; texts of rows stand in their rows alone. */
export type TemplateData = Readonly<Partial<Record<TemplateTagName, TemplateValue>>>;

/** The report’s model as the tags have it: the same words, days and numbers as the file that is signed. */
export function templateData(model: ReportModel): TemplateData {
  const words = wordingOf(model);
  return { ...cover(model, words), ...standing(model), ...figures(model), ...lists(model, words) };
}

function cover(model: ReportModel, words: ReportWording): TemplateData {
  const { addressee, subject, correction } = model;
  const day = (date: string) => printedDay(words, date);
  return {
    文書番号: model.documentNumber,
    版: String(model.version),
    報告書日付: day(model.reportDate),
    草案の表示: model.state === 'draft' ? words.titles.document.draft : '',
    監査機関名: model.firm.name,
    監査機関所在地: model.firm.address,
    業務実施責任者: model.leaders.map(({ title, name }) => ({ 責任者肩書: title, 責任者氏名: name })),
    宛先会社名: addressee.company,
    宛先役職: addressee.title,
    宛先氏名: addressee.name,
    サービス名: subject.serviceName,
    サービス区分: subject.serviceKind,
    対象範囲: subject.scope,
    リージョン: subject.regions.join('、'),
    期間開始日: day(subject.period.from),
    期間終了日: day(subject.period.to),
    管理基準: subject.edition,
    言明書の版: String(subject.statement.version),
    言明書の日付: day(subject.statement.date),
    訂正あり: correction !== undefined,
    訂正の理由: correction?.reason ?? '',
  };
}

function standing({ texts }: ReportModel): TemplateData {
  const paragraphs = (all: readonly string[]) => all.map((one) => ({ 段落: one }));
  return {
    依頼者の責任: paragraphs(texts.clientResponsibility),
    監査機関の責任: paragraphs(texts.firmResponsibility),
    手続の性質: paragraphs(texts.nature),
    配付と利用の制限: paragraphs(texts.restriction),
  };
}

function figures({ appendix, results, findings }: ReportModel): TemplateData {
  const counts = countResults(appendix);
  const performed = (type: AppendixRow['testType']) =>
    printedCount(counts.find(({ testType }) => testType === type)?.performed ?? 0);
  return {
    整備の件数: performed('DESIGN'),
    運用の件数: performed('OPERATION'),
    更新の件数: performed('UPDATE'),
    省略の件数: printedCount(counts.reduce((sum, { OMITTED }) => sum + OMITTED, 0)),
    母集団の数: printedCount(results.populations),
    標本の件数: printedCount(results.sampleItems),
    逸脱の件数: printedCount(results.deviations),
    逸脱の説明: results.explanation,
    発見事項の件数: printedCount(findings.length),
    発見事項なし: findings.length === 0,
  };
}

function lists(model: ReportModel, words: ReportWording): TemplateData {
  const { scope, findings, subsequentEvents, appendix } = model;
  return {
    手続の範囲: scope.parts.map(partRow),
    発見事項: findings.map((finding) => findingRow(finding, words)),
    後発事象の終期: printedDay(words, subsequentEvents.until),
    後発事象: subsequentEvents.events.map(({ date, text }) => ({
      事象の日付: printedDay(words, date),
      事象の内容: text,
    })),
    手続実施結果: appendix.map((row) => appendixRow(row, words)),
  };
}

function partRow(part: ReportScopePart): TemplateRow {
  return {
    範囲の区分: part.label,
    範囲の全数: printedCount(part.all),
    範囲の選択: printedCount(part.selected),
    範囲の省略: printedCount(part.omitted),
    範囲の整備: printedCount(part.design),
    範囲の運用: printedCount(part.operation),
  };
}

function findingRow(finding: ReportFinding, words: ReportWording): TemplateRow {
  return {
    発見番号: finding.number,
    発見管理策番号: finding.criterion,
    発見管理策: finding.controlText,
    事実: finding.fact,
    差異: finding.difference,
    発見の範囲: finding.extent,
    発見逸脱件数: printedCount(finding.deviations),
    発見標本件数: printedCount(finding.tested),
    事実確認日: printedDay(words, finding.confirmedOn),
  };
}

function appendixRow(row: AppendixRow, { titles }: ReportWording): TemplateRow {
  return {
    行の管理策番号: row.criterion,
    行の管理策: row.controlText,
    行の評価区分: titles.tests[row.testType],
    行の結果: titles.results[row.result],
    行の発見番号: row.findings.join('、'),
  };
}
