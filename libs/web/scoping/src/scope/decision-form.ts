import type { TestType } from '@akashi/domain/control';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import {
  scopeDecisionLabels,
  scopeBasisText,
  testTypeLabels,
  type ChangedScopesView,
  type OverruledScopeView,
  type OverruleScopeBody,
} from '@akashi/contracts';
import { at, planApi } from '@akashi/contracts/api';
import type { CycleClass, OmissionReason } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { mayOverruleScope } from '@akashi/domain/scope';
import { Api, Sending } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Language,
  Note,
  ProblemNote,
  SegmentedChoice,
  SelectField,
  TextareaField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import type { ScopeCell } from './scope-rows';

/** One decision of a control: what the rule made it, and the firm's own with its words. */
@Component({
  selector: 'ak-decision-form',
  imports: [
    Button,
    Chip,
    FormFaults,
    FormField,
    Note,
    ProblemNote,
    RuleFormHost,
    SegmentedChoice,
    SelectField,
    TextareaField,
  ],
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.css',
})
export class DecisionForm {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly controlId = input.required<string>();
  readonly testType = input.required<TestType>();
  readonly cell = input.required<ScopeCell>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();
  /** The classes that a reason may name. */
  readonly cycleClasses = input<readonly Pick<CycleClass, 'code' | 'title'>[]>([]);
  /** Why no decision can be changed now; empty when it can. */
  readonly reason = input('');
  readonly overruled = output<OverruledScopeView>();
  readonly restored = output<ChangedScopesView>();
  readonly stale = output();

  protected readonly isOpen = signal(false);
  protected readonly t = texts({
    byRule: ['言明書と規則による判断', 'Decided by statement and rules'],
    own: ['自法人の判断', 'Own decision'],
    change: ['判断の変更', 'Change the decision'],
    computed: ['計算', 'Computed'],
    restore: ['計算の判断に戻す', 'Back to what was computed'],
    isRestored: (type: string) => [`${type}を計算の判断に戻しました。`, `${type}: back to what was computed.`],
    decision: ['判断', 'Decision'],
    reason: ['省略の理由', 'Reason for leaving it out'],
    choose: ['選んでください', 'Choose'],
    words: ['変更の根拠', 'Why the firm decides so'],
    wordsHelp: ['調書に残ります。報告書には出ません。', 'It stays in the working papers and out of the report.'],
    send: ['変更', 'Change'],
    cancel: ['やめる', 'Cancel'],
    done: (type: string, decision: string) => [`${type}を「${decision}」にしました。`, `${type}: ${decision}.`],
    stale: ['ほかの人が先に変更しました', 'Somebody else changed it first'],
    staleNext: [
      '上が今の判断です。入力した内容は残っています。よければもう一度［変更］を押してください。',
      'The decision above is the one that holds. What you typed is still here; press Change again to replace it.',
    ],
  });
  protected readonly typeLabel = computed(() => testTypeLabels[this.testType()][this.language.lang()]);
  protected readonly decisionLabel = computed(() => scopeDecisionLabels[this.cell().decision][this.language.lang()]);
  protected readonly reasonLabel = computed(() => this.titleOf(this.cell().reason));
  /** What statement and rules had made of it, where the firm decided otherwise. */
  protected readonly computedLabel = computed(() => {
    const { overruleReason, computedDecision, computedReason } = this.cell();
    if (!overruleReason || !computedDecision) return '';
    const title = this.titleOf(computedReason);
    return [scopeDecisionLabels[computedDecision][this.language.lang()], title].filter(Boolean).join(' · ');
  });
  /** Why it was computed so, whatever the firm decided. */
  protected readonly basisText = computed(() => {
    const basis = this.cell().computedBasis;
    return basis ? scopeBasisText(basis, this.cycleClasses())[this.language.lang()] : '';
  });
  protected readonly decisions = computed(() =>
    (['in', 'omitted'] as const).map((value) => ({ value, label: scopeDecisionLabels[value][this.language.lang()] })),
  );
  protected readonly reasons = computed(() =>
    this.omissionReasons()
      .filter(({ testTypes }) => testTypes.includes(this.testType()))
      .map(({ code, title }) => ({ value: code, label: title[this.language.lang()] })),
  );
  protected readonly form = ruleForm({
    said: { decision: 'omitted', code: '', words: '' },
    required: ({ decision }) => (decision === 'omitted' ? ['code', 'words'] : ['words']),
    limits: { words: textLimits.reason },
    rule: (said) =>
      mayOverruleScope({
        planApproved: false,
        testType: this.testType(),
        current: this.cell(),
        next: nextOf(said),
        overruleReason: said.words,
        omissionReasons: this.omissionReasons(),
      }),
    about: {
      'scope.unchanged': 'decision',
      'scope.omitted-without-reason': 'code',
      'scope.reason-not-allowed': 'code',
      'scope.overruled-without-reason': 'words',
      'reason.not-storable': 'words',
    },
    sending: this.sending,
    send: (said) => this.overrule(said),
    // The page reads the plan again, and what stands now is shown above.
    refresh: () => Promise.resolve(this.stale.emit()),
  });

  private titleOf(code: string | null): string {
    const known = this.omissionReasons().find((reason) => reason.code === code);
    return known ? known.title[this.language.lang()] : (code ?? '');
  }

  protected async restore(): Promise<void> {
    const testType = this.testType();
    const decisions = [{ individualControlId: this.controlId(), testType, version: this.cell().version }];
    const address = at(planApi.restoreComputed, { engagementId: this.engagementId() });
    const answer = await this.sending.run((key) => this.api.send(address, { decisions }, key), address.url);
    if (!answer) {
      if (this.sending.failure()?.code === 'stale-version') this.stale.emit();
      return;
    }
    this.restored.emit(answer);
    this.toasts.show(this.t().isRestored(this.typeLabel()));
  }

  private async overrule(said: SaidOfDecision): Promise<OverruledScopeView | undefined> {
    const body: OverruleScopeBody = {
      ...nextOf(said),
      overruleReason: said.words.trim(),
      version: this.cell().version,
    };
    const address = at(planApi.overrule, {
      engagementId: this.engagementId(),
      individualControlId: this.controlId(),
      testType: this.testType(),
    });
    const answer = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!answer) return undefined;
    this.close();
    this.overruled.emit(answer);
    this.toasts.show(this.t().done(this.typeLabel(), scopeDecisionLabels[answer.decision][this.language.lang()]));
    return answer;
  }

  /** Opens the form and brings it into sight: the pane may end above it. */
  protected begin(): void {
    this.sending.clear();
    this.form.begin({ decision: this.cell().decision === 'in' ? 'omitted' : 'in', code: '', words: '' });
    this.isOpen.set(true);
    afterNextRender(
      () => {
        this.host.scrollIntoView({ block: 'nearest' });
        this.host.querySelector<HTMLElement>('input:checked')?.focus();
      },
      { injector: this.injector },
    );
  }

  protected close(): void {
    this.isOpen.set(false);
    this.sending.clear();
  }
}

interface SaidOfDecision {
  decision: string;
  code: string;
  words: string;
}

function nextOf({ decision, code }: SaidOfDecision) {
  const isIn = decision === 'in';
  return { decision: isIn ? ('in' as const) : ('omitted' as const), reason: isIn ? null : code || null };
}
