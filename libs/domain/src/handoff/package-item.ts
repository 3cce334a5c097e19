import type { FileScan } from '../control/harmful-file';
import { statesReason } from '../text/stated-text';
import type { FormDefinition } from '../engagement/scheme-ruleset';

export const packageItemStates = ['MISSING', 'DRAFT', 'FINAL', 'NOT_APPLICABLE'] as const;

export type PackageItemState = (typeof packageItemStates)[number];

/** One paper of the package; `form` is a code of the ruleset's forms. */
export interface PackageItem {
  form: string;
  state: PackageItemState;
  /** Why the paper is not needed, for NOT_APPLICABLE. */
  reason: string | null;
  /** SHA-256 of the file in hex, for DRAFT and FINAL. */
  sha256: string | null;
  /** Of a file that came to the firm. */
  scan?: FileScan;
}

/** Is this paper needed in this engagement? A paper asked for when it applies may be left out with a reason. */
export function isFormRequired(form: Pick<FormDefinition, 'required'>, findings: number): boolean {
  return form.required === 'ALWAYS' || (form.required === 'WHEN_FINDINGS' && findings > 0);
}

export const packageItemFaultCodes = [
  'package.item-missing',
  'package.item-draft',
  'package.item-without-file',
  'package.item-not-scanned',
  'package.item-not-scannable',
  'package.item-infected',
  'package.required-item-not-applicable',
  'package.not-applicable-without-reason',
  'reason.not-storable',
] as const;

export type PackageItemFaultCode = (typeof packageItemFaultCodes)[number];

export interface PackageItemFault {
  form: string;
  code: PackageItemFaultCode;
}

/** Every paper that keeps the package from being complete, in the order of the ruleset's forms. */
export function packageItemFaults(
  items: readonly PackageItem[],
  forms: readonly Pick<FormDefinition, 'code' | 'required'>[],
  findings: number,
): PackageItemFault[] {
  return forms.flatMap((form) => {
    const item = items.find(({ form: code }) => code === form.code);
    const fault = itemFault(item, isFormRequired(form, findings));
    return fault ? [{ form: form.code, code: fault }] : [];
  });
}

/**
 * A required paper is there and final. Another one may be absent; but where somebody began it or set it aside, it is
 * finished, or said why not.
 */
function itemFault(item: PackageItem | undefined, required: boolean): PackageItemFaultCode | null {
  if (!item || item.state === 'MISSING') return required ? 'package.item-missing' : null;
  if (item.state === 'DRAFT') return 'package.item-draft';
  if (item.state === 'FINAL') return finalFault(item);
  if (required) return 'package.required-item-not-applicable';
  const reason = statesReason(item.reason, 'package.not-applicable-without-reason');
  return reason.allowed ? null : reason.code;
}

/** What goes to the authority was looked through, where the firm has its files looked through at all. */
function finalFault({ sha256, scan }: PackageItem): PackageItemFaultCode | null {
  if (sha256 === null) return 'package.item-without-file';
  if (scan === 'pending') return 'package.item-not-scanned';
  if (scan === 'too-large') return 'package.item-not-scannable';
  return scan === 'infected' ? 'package.item-infected' : null;
}
