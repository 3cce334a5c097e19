import { faultText } from '@akashi/contracts/faults';
import type { MappingFault } from '@akashi/domain/table';
import { inLang, type Bilingual, type Lang } from '../text/bilingual';

/** A fault of a mapping as a page tells it: sheet and field, what is wrong there, and what to do. */
export function toldFault<Name extends string>(
  { rule, sheet, field }: Pick<MappingFault<Name>, 'rule' | 'sheet' | 'field'>,
  labels: Readonly<Partial<Record<Name, Bilingual>>>,
  lang: Lang,
): { title: string; next: string } {
  const { what, next } = faultText(rule)[lang];
  const label = field === null ? undefined : labels[field];
  const named = [sheet, label && inLang(label, lang)].filter((word) => typeof word === 'string');
  const place = named.join(lang === 'ja' ? '・' : ' · ');
  if (place === '') return { title: what, next };
  return { title: lang === 'ja' ? `${place}：${what}` : `${place}: ${what}`, next };
}
