import type { EndPopulationBody, RegisterPopulationQuery, ReplacePopulationQuery } from '@akashi/contracts';
import type { SourceFacts } from '../population/completeness-facts';
import { codeAsKept, type SaidOfFile, type SaidOfSource } from './intake-forms';
import { answersQuery, type ReadingAnswers } from './reading-answers';

/** Everything that is said of a population, as its registration takes it; what is not given is left out. */
export function registerQuery(
  file: SaidOfFile,
  source: SaidOfSource,
  answers: ReadingAnswers,
): RegisterPopulationQuery {
  return {
    code: codeAsKept(file.code),
    name: file.name.trim(),
    frequency: file.frequency,
    sourceSystem: source.sourceSystem.trim(),
    extractedBy: source.extractedBy.trim(),
    ...given({
      queryNote: source.noQuery ? '' : source.queryNote,
      parameters: source.noParameters ? '' : source.parameters,
      extractedOn: source.extractedOn,
      extractedAt: source.noTime ? '' : timeAsKept(source.extractedAt),
      declaredTotal: source.noTotal ? '' : source.declaredTotal,
      coversUntil: source.coversUntil,
    }),
    ...(source.noTotal || source.declaredTotalOf === '' ? {} : { declaredTotalOf: source.declaredTotalOf }),
    ...(source.noCount || source.declaredCount === null ? {} : { declaredCount: source.declaredCount }),
    ...answersQuery(answers),
  };
}

/** The same of one that takes the place of another, whose code it has. */
export const replaceQuery = (
  { code: _, ...said }: RegisterPopulationQuery,
  ending: EndPopulationBody,
): ReplacePopulationQuery => ({ ...said, ...ending });

/** The same, as it will stand beside the population. */
export const sourceFactsOf = (query: RegisterPopulationQuery): SourceFacts => ({
  sourceSystem: query.sourceSystem,
  queryNote: query.queryNote ?? '',
  extractedBy: query.extractedBy,
  extractedOn: query.extractedOn ?? null,
  coversUntil: query.coversUntil ?? '',
  completeness: {
    parameters: query.parameters ?? null,
    extractedAt: query.extractedAt ?? null,
    declaredCount: query.declaredCount ?? null,
    declaredTotal: query.declaredTotal ?? null,
    ...(query.declaredTotalOf ? { declaredTotalOf: query.declaredTotalOf } : {}),
  },
});

function given(texts: Readonly<Record<string, string>>): Partial<RegisterPopulationQuery> {
  const trimmed = Object.entries(texts).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}

const timeAsKept = (text: string): string => text.normalize('NFKC').trim().padStart(5, '0');
