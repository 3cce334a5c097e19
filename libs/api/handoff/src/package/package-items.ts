import type { PackageItemView } from '@akashi/contracts';
import type { FormDefinition } from '@akashi/domain/engagement';
import { formsOfSameFile, isFormRequired, type PackageItem } from '@akashi/domain/handoff';
import type { KeptPaper, SentPaper } from './package.store';

/** Forms that are never sent: the firm made the report, and holds the very statement and letter it worked from. */
export const keptForms: readonly string[] = ['RESULT_REPORT', 'RESULT_APPENDIX', 'STATEMENT', 'REPRESENTATION_LETTER'];

/** Every form of the ruleset with the paper that is there for it, in the order of the ruleset. */
export function packageItems(
  forms: readonly FormDefinition[],
  kept: readonly KeptPaper[],
  sent: readonly SentPaper[],
  findings: number,
): PackageItemView[] {
  const items = forms.map((form) => {
    const paper = keptForms.includes(form.code) ? keptPaper(kept, form.code) : sentPaper(sent, form.code);
    return {
      form: form.code,
      titleJa: form.title.ja,
      titleEn: form.title.en,
      owner: form.owner === 'auditFirm' ? 'firm' : 'client',
      required: isFormRequired(form, findings),
      ...paper,
    } as const;
  });
  return items.map((item) => ({ ...item, sameFileAs: formsOfSameFile(items, item.form) }));
}

/** The papers in the terms of the rules. */
export function toItems(items: readonly PackageItemView[]): PackageItem[] {
  return items.map(({ form, state, reason, sha256, scan }) => ({ form, state, reason: reason || null, sha256, scan }));
}

type Paper = Pick<PackageItemView, 'source' | 'state' | 'reason' | 'fileName' | 'sha256' | 'scan' | 'version'>;

function keptPaper(kept: readonly KeptPaper[], form: string): Paper {
  const paper = kept.find((one) => one.form === form);
  const nothing = { reason: '', version: 0, source: 'kept' } as const;
  if (!paper) return { ...nothing, state: 'MISSING', fileName: null, sha256: null, scan: 'none' };
  return { ...nothing, state: 'FINAL', fileName: paper.fileName, sha256: paper.sha256, scan: paper.scan };
}

function sentPaper(sent: readonly SentPaper[], form: string): Paper {
  const paper = sent.find((one) => one.form === form);
  if (!paper)
    return { source: 'sent', state: 'MISSING', reason: '', fileName: null, sha256: null, scan: 'none', version: 0 };
  const { state, reason, fileName, sha256, scan, version } = paper;
  return { source: 'sent', state, reason, fileName, sha256, scan, version };
}
