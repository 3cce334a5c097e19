import { allow } from '@akashi/domain';
import { testTypes, type TestType } from '@akashi/domain/control';
import { Component, computed, inject, input, output } from '@angular/core';
import {
  scopeDecisionLabels,
  testTypeShortLabels,
  type ChangedScopesView,
  type OverruleManyBody,
} from '@akashi/contracts';
import { at, planApi } from '@akashi/contracts/api';
import type { OmissionReason } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { mayOverruleScope, type ScopeSums } from '@akashi/domain/scope';
import { Api, Sending } from '@akashi/web-platform';
import {
  Button,
  Language,
  Note,
  ProblemNote,
  SegmentedChoice,
  SelectField,
  TextField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { inScopeAfter, rowsToOverrule, seenDecisions, type NextDecision } from './rows-to-overrule';
import { type ScopeRow } from './scope-rows';

interface SaidOfMany {
  testType: string;
  decision: string;
  code: string;
  words: string;
}

/** One decision, with one reason, for all the rows that are selected; it says first what the sums become. */
@Component({
  selector: 'ak-overrule-bar',
  imports: [Button, FormFaults, FormField, Note, ProblemNote, RuleFormHost, SegmentedChoice, SelectField, TextField],
  templateUrl: './overrule-bar.html',
  styleUrl: './overrule-bar.css',
})
export class OverruleBar {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly rows = input.required<readonly ScopeRow[]>();
  readonly sums = input.required<ScopeSums>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();
  readonly changed = output<ChangedScopesView>();
  readonly stale = output();
  readonly cleared = output();

  protected readonly t = texts({
    label: ['選んだ行の判断', 'Decide on the selected rows'],
    rows: (n: number) => [`${n.toLocaleString('en-US')}行`, n === 1 ? '1 row' : `${n.toLocaleString('en-US')} rows`],
    type: ['評価の区分', 'Type of test'],
    decision: ['判断', 'Decision'],
    noType: ['どの評価についてかを選んでください。', 'Choose the type of test.'],
    noDecision: ['対象とするか省略するかを選んでください。', 'Choose whether they are in or left out.'],
    unchosen: [
      '区分と判断を選ぶと、件数の変化を示します。',
      'Choose type and decision to see what becomes of the sums.',
    ],
    toDecide: ['まとめて決める', 'Decide'],
    reason: ['省略の理由', 'Reason for leaving it out'],
    choose: ['省略の理由を選択', 'Choose a reason'],
    words: ['変更の根拠', 'Why the firm decides so'],
    sums: (type: string, before: number, after: number) => [
      `${type} ${before.toLocaleString('en-US')} → ${after.toLocaleString('en-US')}`,
      `${type} ${before.toLocaleString('en-US')} → ${after.toLocaleString('en-US')}`,
    ],
    left: (n: number) => [`${n}行は変わりません`, `${n} stay as they are`],
    send: (n: number) => [`${n}行に決める`, `Decide on ${n}`],
    clear: ['選択の解除', 'Clear the selection'],
    done: (n: number) => [`${n}件の判断を変えました。`, `${n} decisions were changed.`],
    stale: ['ほかの人が先に変更しました', 'Somebody else changed one of them first'],
    staleNext: [
      'どの行も変わっていません。表は今の判断です。よければもう一度決めてください。',
      'No row was changed. The table shows what holds now; decide again if it still stands.',
    ],
  });
  protected readonly types = computed(() =>
    testTypes
      .filter((type) => this.rows().some(({ cells }) => cells[type]))
      .map((value) => ({ value, label: testTypeShortLabels[value][this.lang()] })),
  );
  protected readonly decisions = computed(() =>
    (['in', 'omitted'] as const).map((value) => ({ value, label: scopeDecisionLabels[value][this.lang()] })),
  );
  protected readonly form = ruleForm({
    // Neither is chosen beforehand: who decides on many rows by one key says of which tests, and what.
    said: { testType: '', decision: '', code: '', words: '' },
    required: ({ decision }) => (decision === 'omitted' ? ['code', 'words'] : ['words']),
    limits: { words: textLimits.reason },
    // The rows differ in what is decided now alone, and those that stay as they are have been left out.
    rule: (said) => {
      const [testType, next] = [typeOf(said), nextOf(said)];
      if (!testType || !next) return allow;
      return mayOverruleScope({
        planApproved: false,
        testType,
        current: this.changingBy(said)[0]?.cells[testType] ?? next,
        next,
        overruleReason: said.words,
        omissionReasons: this.omissionReasons(),
      });
    },
    checks: (said) => ({
      testType: typeOf(said) ? '' : this.t().noType,
      decision: nextOf(said) ? '' : this.t().noDecision,
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
    refresh: () => Promise.resolve(this.stale.emit()),
  });
  protected readonly reasons = computed(() =>
    this.omissionReasons()
      .filter(({ testTypes }) => testTypes.some((type) => type === this.form.said().testType))
      .map(({ code, title }) => ({ value: code, label: title[this.lang()] })),
  );
  protected readonly changing = computed(() => this.changingBy(this.form.said()));
  protected readonly left = computed(() => (this.preview() ? this.rows().length - this.changing().length : 0));
  /** What the sum becomes; empty until it is chosen of what, and how it is decided. */
  protected readonly preview = computed(() => {
    const said = this.form.said();
    const [type, next] = [typeOf(said), nextOf(said)];
    if (!type || !next) return '';
    const sum = sumOf(this.sums(), type);
    const after = inScopeAfter(sum, this.rows(), type, next);
    return this.t().sums(testTypeShortLabels[type][this.lang()], sum.in, after);
  });

  private changingBy(said: SaidOfMany): ScopeRow[] {
    const [type, next] = [typeOf(said), nextOf(said)];
    return type && next ? rowsToOverrule(this.rows(), type, next) : [];
  }

  private async overrule(said: SaidOfMany): Promise<ChangedScopesView | undefined> {
    const [type, next] = [typeOf(said), nextOf(said)];
    if (!type || !next) return undefined;
    const decisions = seenDecisions(this.changingBy(said), type);
    const body: OverruleManyBody = { ...next, overruleReason: said.words.trim(), decisions };
    const address = at(planApi.overruleMany, { engagementId: this.engagementId() });
    const answer = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!answer) return undefined;
    this.toasts.show(this.t().done(answer.decisions.length));
    this.changed.emit(answer);
    return answer;
  }
}

function typeOf({ testType }: SaidOfMany): TestType | null {
  return testTypes.find((type) => type === testType) ?? null;
}

function sumOf({ design, operation, update }: ScopeSums, type: TestType): ScopeSums['design'] {
  return { DESIGN: design, OPERATION: operation, UPDATE: update }[type];
}

function nextOf({ decision, code }: SaidOfMany): NextDecision | null {
  if (decision === '') return null;
  return decision === 'in' ? { decision: 'in', reason: null } : { decision: 'omitted', reason: code || null };
}
