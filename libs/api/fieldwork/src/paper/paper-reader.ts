import { DomainProblem, type ReadingCaller, type Tx } from '@akashi/api-platform';
import type { DeviationView, EvidenceLinkView, PaperView, SignOffView, StepView } from '@akashi/contracts';
import { testWarnings, type TestWarningCode } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { selectDeviations } from './deviation.query';
import { paperDigests } from './paper-digest';
import { NoteStore } from '../review/note.store';
import { selectEvidenceLinks, selectPaper, selectSignOffs } from './paper.query';
import { MarkStore } from '../evidence/marks/mark.store';
import { StepStore } from './step.store';

type PaperFacts = Omit<
  PaperView,
  'steps' | 'evidence' | 'marks' | 'deviations' | 'notes' | 'team' | 'signOffs' | 'warnings' | 'digest'
>;

/** Reads a working paper with all that is on it. */
@Injectable()
export class PaperReader {
  constructor(
    private readonly steps: StepStore,
    private readonly marks: MarkStore,
    private readonly notes: NoteStore,
  ) {}

  async view(tx: Tx, caller: ReadingCaller, engagementId: string, testId: string): Promise<PaperView> {
    const of = [caller.firmId, engagementId, testId];
    const [facts] = await tx.query<PaperFacts[]>(selectPaper, of);
    if (!facts) throw new DomainProblem('not-found');

    const steps = await this.steps.list(tx, caller, engagementId, testId);
    const evidence = await tx.query<EvidenceLinkView[]>(selectEvidenceLinks, of);
    const marks = await this.marks.list(tx, caller, engagementId, testId);
    const deviations = await tx.query<DeviationView[]>(`${selectDeviations} AND d.test_id = $3 ORDER BY d.number`, of);
    const notes = await this.notes.list(tx, caller, engagementId, testId);
    const team = await this.notes.namable(tx, caller, engagementId);
    const signatures = await tx.query<Omit<SignOffView, 'current'>[]>(selectSignOffs, of);
    const digest = (await paperDigests(tx, caller, engagementId, [testId])).get(testId)!;
    const signOffs = signatures.map((one) => ({ ...one, current: one.voided === null && one.digest === digest }));
    const warnings = warningsOf(facts, steps);
    return { ...facts, steps, evidence, marks, deviations, notes, team, signOffs, warnings, digest };
  }
}

function warningsOf(facts: PaperFacts, steps: readonly StepView[]): TestWarningCode[] {
  return testWarnings({
    type: facts.type,
    conclusion: facts.conclusion,
    techniques: steps.map(({ technique }) => technique),
    evidence: facts.evidenceCount,
    design: facts.siblings.find(({ type }) => type === 'DESIGN') ?? null,
  });
}
