import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { conclusionLabels, testTypeLabels, type PlanYearsView } from '@akashi/contracts';
import { at, earlierTestApi } from '@akashi/contracts/api';
import { testTypes, type TestType } from '@akashi/domain/control';
import type { EngagementState } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { mayRecordEarlierTests, recordedResults, type RecordedResult, type RecordedTest } from '@akashi/domain/scope';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Facts, Language, SegmentedChoice, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import type { YearRow } from './year-rows';

export interface RecordTestsAsk {
  engagementId: string;
  view: PlanYearsView;
  rows: readonly Pick<YearRow, 'stableKey' | 'number'>[];
  state: EngagementState;
}

interface SaidOfTests {
  source: string;
  periodEnd: string;
  result: string;
  DESIGN: boolean;
  OPERATION: boolean;
  UPDATE: boolean;
}

/** What another auditor tested of these controls in an earlier period, with the report that says so. */
@Component({
  selector: 'ak-record-tests-dialog',
  imports: [CheckField, DateField, Facts, FormDialog, FormField, SegmentedChoice, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.rows.length)" [action]="t().send" [wide]="true">
      <ak-facts akStale [facts]="facts()" />
      <ak-textarea-field [label]="t().source" [help]="t().sourceHelp" [rows]="2" [formField]="form.fields.source" />
      <ak-date-field [label]="t().periodEnd" [formField]="form.fields.periodEnd" />
      <fieldset class="tests">
        <legend>{{ t().tests }}</legend>
        @for (type of types; track type) {
          <ak-check-field [label]="typeLabels[type][lang()]" [formField]="form.fields[type]" />
        }
      </fieldset>
      <ak-segmented-choice [label]="t().result" [options]="results()" [formField]="form.fields.result" />
    </ak-form-dialog>
  `,
  styles: `
    .tests {
      display: flex;
      gap: var(--ak-space-16);
      border: 0;
      padding: 0;
      margin: 0;
    }
  `,
})
export class RecordTestsDialog {
  private readonly api = inject(Api);
  protected readonly lang = inject(Language).lang;
  protected readonly ask = inject<RecordTestsAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly view = signal(this.ask.view);

  protected readonly types = testTypes;
  protected readonly typeLabels = testTypeLabels;
  protected readonly t = texts({
    title: (n: number) => [
      `${n.toLocaleString('en-US')}行の過年度の評価を記録します`,
      `Record earlier tests of ${n} controls`,
    ],
    controls: ['個別管理策', 'Controls'],
    before: ['これまでの記録', 'Recorded before'],
    times: (n: number) => [`${n}回`, n === 1 ? 'once' : `${n} times`],
    source: ['根拠', 'Known from'],
    sourceHelp: ['前の監査機関の実施結果報告書の名前と日付。', 'The report of the earlier auditor, with its date.'],
    periodEnd: ['監査対象期間の末日', 'Last day of that period'],
    tests: ['行われた評価', 'Tests that were done'],
    result: ['結果', 'Result'],
    unchosen: ['結果を選んでください。', 'Choose the result.'],
    notTested: ['記録の取消し', 'Take back'],
    send: ['記録', 'Record'],
  });
  protected readonly facts = computed((): readonly Fact[] => {
    const numbers = this.ask.rows.map(({ number }) => number);
    const shown = numbers.slice(0, 8).join('、');
    return [
      { label: this.t().controls, value: numbers.length > 8 ? `${shown} …` : shown },
      { label: this.t().before, value: this.t().times(this.view().records.length) },
    ];
  });
  protected readonly results = computed(() =>
    recordedResults.map((value) => ({
      value,
      label: value === 'NOT_TESTED' ? this.t().notTested : conclusionLabels[value][this.lang()],
    })),
  );
  protected readonly form = ruleForm({
    // What was tested and what came of it stands in the other auditor's report: nobody may say it by leaving a default.
    said: { source: '', periodEnd: '', result: '', DESIGN: false, OPERATION: false, UPDATE: false },
    required: () => ['source', 'periodEnd'] as const,
    limits: { source: textLimits.reason },
    rule: (said) =>
      mayRecordEarlierTests({
        engagementState: this.ask.state,
        periodStart: this.ask.view.periodStart,
        known: new Set(this.ask.rows.map(({ stableKey }) => stableKey)),
        source: said.source,
        tests: this.testsOf(said),
      }),
    about: {
      'earlier-test.source-missing': 'source',
      'reason.not-storable': 'source',
      'earlier-test.not-earlier': 'periodEnd',
      'earlier-test.nothing-recorded': 'DESIGN',
    },
    checks: ({ result }) => ({ result: result === '' ? this.t().unchosen : '' }),
    sending: this.sending,
    send: (said) => {
      const version = this.view().records.length;
      const body = { source: said.source.trim(), tests: this.testsOf(said), version };
      const address = at(earlierTestApi.record, { engagementId: this.ask.engagementId });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
    refresh: () => this.refresh(),
  });

  private testsOf(said: SaidOfTests): RecordedTest[] {
    const done: TestType[] = testTypes.filter((type) => said[type]);
    // Without a result there is nothing to send: the rule is asked about everything else meanwhile.
    const result = (said.result || 'NOT_TESTED') as RecordedResult;
    return this.ask.rows.flatMap(({ stableKey }) =>
      done.map((testType) => ({ stableKey, testType, periodEnd: said.periodEnd, result })),
    );
  }

  private async refresh(): Promise<void> {
    this.view.set(await this.api.ask(at(earlierTestApi.years, { engagementId: this.ask.engagementId })));
  }
}
