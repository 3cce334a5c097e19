import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  problemText,
  scopeDecisionLabels,
  testTypeLabels,
  type OverruledScopeView,
  type OverruleScopeBody,
} from '@akashi/contracts';
import type { OmissionReason } from '@akashi/domain/engagement';
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
import type { PlanTestType, ScopeCell } from './scope-rows';

/** One decision of a control: what the rule made it, and the firm's own with its words. */
@Component({
  selector: 'ak-decision-form',
  imports: [Button, Chip, Note, ProblemNote, SegmentedChoice, SelectField, TextareaField],
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
  readonly testType = input.required<PlanTestType>();
  readonly cell = input.required<ScopeCell>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();
  /** Why no decision can be changed now; empty when it can. */
  readonly reason = input('');
  readonly overruled = output<OverruledScopeView>();
  readonly stale = output();

  protected readonly isOpen = signal(false);
  protected readonly decision = linkedSignal<string>(() => (this.cell().decision === 'in' ? 'omitted' : 'in'));
  protected readonly code = signal('');
  protected readonly words = signal('');
  protected readonly isStale = signal(false);
  private readonly tried = signal(false);
  protected readonly limit = textLimits.reason;

  protected readonly t = texts({
    byRule: ['言明書と規則による判断', 'Decided by statement and rules'],
    own: ['自法人の判断', 'Own decision'],
    change: ['判断の変更', 'Change the decision'],
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
  protected readonly reasonLabel = computed(() => {
    const code = this.cell().reason;
    const known = this.omissionReasons().find((reason) => reason.code === code);
    return known ? known.title[this.language.lang()] : (code ?? '');
  });
  protected readonly decisions = computed(() =>
    (['in', 'omitted'] as const).map((value) => ({ value, label: scopeDecisionLabels[value][this.language.lang()] })),
  );
  protected readonly reasons = computed(() =>
    this.omissionReasons()
      .filter(({ testTypes }) => testTypes.includes(this.testType()))
      .map(({ code, title }) => ({ value: code, label: title[this.language.lang()] })),
  );
  private readonly next = computed(() => ({
    decision: this.decision() === 'in' ? ('in' as const) : ('omitted' as const),
    reason: this.decision() === 'in' ? null : this.code() || null,
  }));
  private readonly allowed = computed(() =>
    mayOverruleScope({
      planApproved: false,
      testType: this.testType(),
      current: this.cell(),
      next: this.next(),
      overruleReason: this.words(),
      omissionReasons: this.omissionReasons(),
    }),
  );
  protected readonly faults = computed(() => {
    const allowed = this.allowed();
    const text = this.tried() && !allowed.allowed ? problemText(allowed.code)[this.language.lang()].happened : '';
    const isAboutWords = !allowed.allowed && allowed.code === 'scope.overruled-without-reason';
    return { choice: isAboutWords ? '' : text, words: isAboutWords ? text : '' };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.allowed().allowed) return;
    const body: OverruleScopeBody = {
      ...this.next(),
      overruleReason: this.words().trim(),
      version: this.cell().version,
    };
    const path = `engagements/${this.engagementId()}/plan/decisions/${this.controlId()}/${this.testType()}`;
    const answer = await this.sending.run((key) => this.api.put<OverruledScopeView>(path, body, key));
    if (answer) {
      this.close();
      this.overruled.emit(answer);
      this.toasts.show(this.t().done(this.typeLabel(), scopeDecisionLabels[answer.decision][this.language.lang()]));
    } else if (this.sending.failure()?.code === 'stale-version') {
      this.isStale.set(true);
      this.stale.emit();
    }
  }

  /** Opens the form and brings it into sight: the pane may end above it. */
  protected begin(): void {
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
    this.isStale.set(false);
    this.tried.set(false);
    this.words.set('');
    this.code.set('');
    this.sending.clear();
  }
}
