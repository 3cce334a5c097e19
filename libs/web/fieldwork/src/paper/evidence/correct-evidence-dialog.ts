import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  completenessLabels,
  evidenceOriginLabels,
  type ChangedEvidenceView,
  type CorrectEvidenceBody,
  type EvidenceLinkView,
} from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import {
  completenessChecks,
  evidenceOrigins,
  mayCorrectEvidence,
  needsReason,
  type CompletenessCheck,
  type EvidenceOrigin,
} from '@akashi/domain/control';
import { evidenceCode, EvidenceFactsList } from '@akashi/web-paper';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import {
  CheckField,
  labels,
  Note,
  SegmentedChoice,
  SelectField,
  TextareaField,
  TextField,
  texts,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { isOutside, periodOf } from './period-of';

export interface CorrectAsk {
  readonly engagementId: string;
  readonly link: EvidenceLinkView;
  /** The paper that it is corrected from is signed. */
  readonly isSigned: boolean;
}

/** What is said of evidence, corrected with a reason; its file never is. */
@Component({
  selector: 'ak-correct-evidence-dialog',
  imports: [
    CheckField,
    DateField,
    EvidenceFactsList,
    FormDialog,
    FormField,
    Note,
    SegmentedChoice,
    SelectField,
    TextareaField,
    TextField,
  ],
  templateUrl: './correct-evidence-dialog.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12) var(--ak-space-16);
    }
  `,
})
export class CorrectEvidenceDialog {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  protected readonly ask = inject<CorrectAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  /** What stands now, when somebody else was faster. */
  protected readonly standing = signal(this.ask.link);

  protected readonly t = texts({
    title: (code: string) => [`証跡 ${code} の記載を直します`, `Correct what is said of ${code}`],
    file: ['ファイルは変わりません。', 'The file stays as it is.'],
    signed: [
      'この証跡を使う署名済みの調書では、署名が失効します。',
      'Signatures of papers that use this evidence become void.',
    ],
    name: ['名称', 'Name'],
    source: ['入手元', 'Source'],
    asOf: ['時点', 'As of'],
    receivedOn: ['入手日', 'Received on'],
    outside: ['期間外の日付で正しい', 'A day outside the period is meant'],
    origin: ['種別', 'Origin'],
    unsaid: ['未記入', 'Not said'],
    isIpe: ['依頼者のシステムが出力した情報である', 'The client’s system produced it'],
    system: ['システム', 'System'],
    query: ['照会・帳票', 'Query or report'],
    parameters: ['条件', 'Parameters'],
    ranBy: ['抽出した人', 'Run by'],
    ranOn: ['抽出した日', 'Run on'],
    completeness: ['網羅性', 'Completeness'],
    how: ['どう確かめたか', 'How it was checked'],
    whyNot: ['確かめられない理由', 'Why it cannot be checked'],
    reason: ['直す理由', 'Reason'],
    send: ['記載の訂正', 'Correct'],
  });
  protected readonly code = evidenceCode;
  private readonly origins = labels(evidenceOriginLabels);
  private readonly checks = labels(completenessLabels);
  protected readonly originOptions = computed(() =>
    evidenceOrigins.map((value) => ({ value, label: this.origins()[value] })),
  );
  protected readonly checkOptions = computed(() =>
    completenessChecks.map((value) => ({ value, label: this.checks()[value] })),
  );
  protected readonly form = ruleForm({
    said: saidBy(this.ask.link),
    required: (said) => [
      ...(['name', 'source', 'asOf', 'receivedOn'] as const),
      ...(said.isIpe ? (['system', 'query', 'ranBy', 'ranOn', 'explanation'] as const) : []),
      ...(needsReason(this.standing(), factsOf(said)) ? (['reason'] as const) : []),
    ],
    limits: { name: 200, source: 500, system: 2000, query: 2000, parameters: 2000, explanation: 2000, reason: 2000 },
    rule: (said) =>
      mayCorrectEvidence({
        engagementState: this.context.current()?.state ?? 'archived',
        reportApproved: false,
        before: this.standing(),
        facts: factsOf(said),
        today: todayInJapan(),
        period: periodOf(this.context),
        isMeantOutside: said.isMeantOutside,
        reason: said.reason,
      }),
    about: {
      'evidence.name-missing': 'name',
      'evidence.name-not-storable': 'name',
      'evidence.source-missing': 'source',
      'evidence.source-not-storable': 'source',
      'evidence.date-invalid': 'asOf',
      'evidence.as-of-after-received': 'asOf',
      'evidence.as-of-outside-period': 'asOf',
      'evidence.received-in-future': 'receivedOn',
      'evidence.ipe-incomplete': 'system',
      'evidence.ipe-date-invalid': 'ranOn',
      'evidence.ipe-run-in-future': 'ranOn',
      'evidence.correction-reason-missing': 'reason',
      'reason.not-storable': 'reason',
    },
    sending: this.sending,
    send: (said) =>
      this.send({
        ...factsOf(said),
        version: this.standing().version,
        outsidePeriod: said.isMeantOutside,
        reason: said.reason.trim(),
      }),
    refresh: () => this.refresh(),
  });
  /** A day that stands was asked about when it was said. */
  protected readonly isOutside = computed(() => {
    const { asOf } = this.form.said();
    return asOf !== this.standing().asOf && isOutside(asOf, periodOf(this.context));
  });

  private send(body: CorrectEvidenceBody): Promise<ChangedEvidenceView | undefined> {
    const { engagementId, link } = this.ask;
    const address = at(evidenceApi.correct, { engagementId, evidenceId: link.evidenceId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const { engagementId, link } = this.ask;
    const all = await this.api.ask(at(evidenceApi.list, { engagementId }));
    const { name, source, asOf, receivedOn, origin, ipe, version } = all.find(({ id }) => id === link.evidenceId)!;
    this.standing.update((one) => ({ ...one, name, source, asOf, receivedOn, origin, ipe, version }));
  }
}

const noRecord = { system: '', query: '', parameters: '', ranBy: '', ranOn: '', explanation: '' };

function saidBy({ name, source, asOf, receivedOn, origin, ipe }: EvidenceLinkView) {
  return {
    ...{ name, source, asOf: asOf ?? '', receivedOn: receivedOn ?? '', origin: (origin ?? '') as string },
    isMeantOutside: false,
    isIpe: ipe !== null,
    ...(ipe ?? noRecord),
    completeness: (ipe?.completeness ?? 'checked') as string,
    reason: '',
  };
}

function factsOf(said: ReturnType<typeof saidBy>): Omit<CorrectEvidenceBody, 'version' | 'outsidePeriod' | 'reason'> {
  const { system, query, parameters, ranBy, ranOn, explanation } = said;
  const completeness = said.completeness as CompletenessCheck;
  return {
    name: said.name.trim(),
    source: said.source.trim(),
    asOf: said.asOf,
    receivedOn: said.receivedOn,
    origin: (said.origin || null) as EvidenceOrigin | null,
    ipe: said.isIpe ? { system, query, parameters, ranBy, ranOn, completeness, explanation } : null,
  };
}
