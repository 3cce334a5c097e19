import type { FaultRule } from './fault-rule';
import { catalogueFaultTexts } from './texts/catalogue-fault.texts';
import { cellFaultTexts } from './texts/cell-fault.texts';
import { documentFaultTexts } from './texts/document-fault.texts';
import { linkListFaultTexts } from './texts/link-list-fault.texts';
import { point, type FaultText } from './texts/point';
import { mappingFileFaultTexts } from './texts/mapping-file-fault.texts';
import { mappingFaultTexts } from './texts/mapping.texts';
import { procedureFaultTexts } from './texts/procedure-fault.texts';
import { requestListFaultTexts } from './texts/request-list-fault.texts';
import { statementFaultTexts } from './texts/statement-fault.texts';

/** Every rule of an imported file has its text: one that is missing does not compile. */
export const faultTexts: Readonly<Record<FaultRule, FaultText>> = {
  ...documentFaultTexts,
  ...cellFaultTexts,
  ...catalogueFaultTexts,
  ...linkListFaultTexts,
  ...mappingFaultTexts,
  ...mappingFileFaultTexts,
  ...procedureFaultTexts,
  ...requestListFaultTexts,
  ...statementFaultTexts,
};

const unnamed = point(
  ['この箇所を読み取れませんでした。', '内容を確認し、保存し直したファイルを選んでください。'],
  ['This place could not be read.', 'Check it, save the file anew and choose it again.'],
);

/** What is wrong at a place of an imported file, and what to do about it; the place itself is said beside it. */
export function faultText(rule: string): FaultText {
  const known: Readonly<Record<string, FaultText>> = faultTexts;
  return Object.hasOwn(known, rule) ? (known[rule] ?? unnamed) : unnamed;
}
