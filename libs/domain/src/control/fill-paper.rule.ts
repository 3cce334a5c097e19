import { allow, refuse, type Decision } from '../decision';
import type { Technique } from './technique';
import { recordingVoidsSignOff, type TestState } from './test-state';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';

/** A working paper of more steps is read by nobody. */
export const stepLimit = 100;

export type FillPaperRefusal =
  | 'test.no-procedure'
  | 'test.procedures-stand'
  | 'test.steps-written'
  | 'test.signed-already'
  | 'test.too-many-steps'
  | WriteOnTestRefusal;

/** A standard procedure of the firm in the version that holds. */
export interface HeldProcedure {
  readonly id: string;
  readonly version: number;
  readonly techniques: readonly Technique[];
  readonly text: string;
}

/** A step that is written from a procedure; what was seen, when and by whom is still to come. */
export interface StepFromProcedure {
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly technique: Technique;
  readonly procedure: string;
}

export interface FillPaperFacts {
  state: TestState;
  /** Steps on the paper, and the procedures some of them were written from. */
  stepCount: number;
  present: readonly string[];
  /** Those of the firm for the criterion and the kind of test, in their order. */
  procedures: readonly HeldProcedure[];
  /** Whether the procedures may stand beside steps that are there already. */
  besideSteps: boolean;
}

/** A paper takes the procedures it does not have yet; a signature is never taken back by filling in many papers at once. */
export function mayFillPaper(facts: FillPaperFacts): Decision<FillPaperRefusal> {
  const open = mayWriteOnTest(facts);
  if (!open.allowed) return open;
  if (recordingVoidsSignOff(facts.state)) return refuse('test.signed-already');
  if (facts.procedures.length === 0) return refuse('test.no-procedure');
  const steps = stepsToFill(facts);
  if (steps.length === 0) return refuse('test.procedures-stand');
  if (facts.stepCount > 0 && !facts.besideSteps) return refuse('test.steps-written');
  return facts.stepCount + steps.length > stepLimit ? refuse('test.too-many-steps') : allow;
}

/** Each technique of a procedure is a step of its own: what was asked and what was inspected are seen on different days. */
export function stepsToFill({
  procedures,
  present,
}: Pick<FillPaperFacts, 'procedures' | 'present'>): StepFromProcedure[] {
  return procedures
    .filter(({ id }) => !present.includes(id))
    .flatMap(({ id, version, techniques, text }) =>
      techniques.map((technique) => ({ procedureId: id, procedureVersion: version, technique, procedure: text })),
    );
}
