import type { NotePlaceView } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';
import { evidenceCode } from '../evidence-code';
import { markWords } from '../evidence/mark-words';

/** Reads what notes hang on, in the language in use. Call it where injection is allowed, as in a field. */
export function noteWords() {
  const t = texts({
    control: ['管理策の文言', 'Wording of the control'],
    steps: ['手続', 'Procedures'],
    procedure: ['手続の文', 'procedure'],
    result: ['結果', 'result'],
    conclusion: ['結論', 'Conclusion'],
    evidence: ['証跡', 'Evidence'],
    step: (at: number) => [`手続${at}`, `Step ${at}`],
    ofStep: (step: string, field: string) => [`${step} ${field}`, `${step}, ${field}`],
    goneStep: ['外した手続', 'A step taken off'],
    mark: (code: string, mark: string) => [`${code} の${mark}`, `${code}, ${mark}`],
  });
  const marks = markWords();
  const fields: Readonly<Record<string, () => string>> = {
    control: () => t().control,
    steps: () => t().steps,
    procedure: () => t().procedure,
    result: () => t().result,
    conclusion: () => t().conclusion,
    evidence: () => t().evidence,
  };
  const field = (name: string): string => fields[name]?.() ?? '';
  const step = (at: number, name: string): string =>
    field(name) ? t().ofStep(t().step(at), field(name)) : t().step(at);
  return {
    field,
    step,
    /** Empty for a note on the whole paper. */
    place: (note: NotePlaceView): string => {
      if (note.stepId) return note.stepNumber === null ? t().goneStep : step(note.stepNumber, note.field);
      if (note.mark) return t().mark(evidenceCode(note.mark.evidenceNumber), marks.number(note.mark));
      return note.cell ? marks.cell(note.cell) : field(note.field);
    },
  };
}
