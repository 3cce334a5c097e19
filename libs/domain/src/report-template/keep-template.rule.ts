import { allow, refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';
import type { TemplateLint } from './lint-template';

/** What a document holds that a template may not: found by its parts, never by its name. */
export const templateHarms = [
  'not-document',
  'damaged',
  'encrypted',
  'too-large',
  'entities',
  'macros',
  'external',
  'embedded',
  'inserted',
  'field',
  'bound',
  'part',
  'tags-unreadable',
] as const;

export type TemplateHarm = (typeof templateHarms)[number];

export type KeepTemplateRefusal =
  | `report-template.${TemplateHarm}`
  | 'report-template.tags-wrong'
  | 'report-template.name-missing'
  | 'report-template.name-not-storable'
  | 'report-template.same-file';

export interface KeepTemplateFacts {
  name: string;
  harm: TemplateHarm | null;
  lint: TemplateLint;
  /** The version before has the very same bytes. */
  isSameFile: boolean;
}

/** A firm's template holds words, pictures and known tags: nothing that runs, nothing that fetches, and nothing unsaid. */
export function mayKeepTemplate({ name, harm, lint, isSameFile }: KeepTemplateFacts): Decision<KeepTemplateRefusal> {
  const named = statesName(name, 'report-template.name-missing', 'report-template.name-not-storable');
  if (!named.allowed) return named;
  if (harm !== null) return refuse(`report-template.${harm}`);
  if (lint.faults.length > 0) return refuse('report-template.tags-wrong');
  return isSameFile ? refuse('report-template.same-file') : allow;
}
