import { reportDefinition } from './report-definition';
import type { ReportModel } from './report-model';
import type { ReportNode } from './report-node';

/** Every text that a piece of a document prints, in order; an empty cell says nothing. */
export function textsIn({ text, stack = [], table, list = [] }: ReportNode): string[] {
  const within = [...stack, ...(table?.body.flat() ?? []), ...list.flat()];
  return [...(text ? [text] : []), ...within.flatMap(textsIn)];
}

/** All that a report is made of: its name, what stands on every page, and its content. */
export function printedTexts(model: ReportModel): string[] {
  const { info, running, watermark, content } = reportDefinition(model);
  const around = [info.title, info.author, info.subject, watermark ?? '', ...Object.values<string>(running ?? {})];
  return [...around.filter((text) => text !== ''), ...content.flatMap(textsIn)];
}
