import { Component, computed, inject, input } from '@angular/core';
import { statementChoiceLabels, type StatementSumsView } from '@akashi/contracts';
import { Chip, Language, texts } from '@akashi/web-ui';

/** The statement set against the edition: what was chosen adds up to all of it, in sight. */
@Component({
  selector: 'ak-statement-sums-bar',
  imports: [Chip],
  template: `
    <div class="sum" role="group" [attr.aria-label]="t().label">
      @for (part of parts(); track part.label) {
        @if (!$first) {
          <span class="sub" aria-hidden="true">＋</span>
        }
        <span class="eq"
          ><small>{{ part.label }}</small
          ><b>{{ part.value.toLocaleString('en-US') }}</b></span
        >
      }
      <span class="sub" aria-hidden="true">＝</span>
      <span class="eq"
        ><b>{{ added().toLocaleString('en-US') }}</b></span
      >
      <span class="sub" aria-hidden="true">／</span>
      <span class="eq"
        ><small>{{ t().all }}</small
        ><b>{{ sums().items.all.toLocaleString('en-US') }}</b></span
      >
      @if (added() === sums().items.all) {
        <ak-chip state="ok">{{ t().equal }}</ak-chip>
      } @else {
        <ak-chip state="bad">{{ t().missing(sums().items.all - added()) }}</ak-chip>
      }
      <span class="push cap more">{{ t().objectives(sums().objectives.all, sums().objectives.excluded) }}</span>
      <span class="cap more">{{ t().controls(sums().individualControls, sums().inherited, sums().populations) }}</span>
    </div>
  `,
  styleUrl: '../sum-bar.css',
})
export class StatementSumsBar {
  private readonly language = inject(Language);

  readonly sums = input.required<StatementSumsView>();

  protected readonly t = texts({
    label: ['件数の突合', 'Reconciliation'],
    all: ['管理基準の項目', 'Items of the criteria'],
    equal: ['一致', 'adds up'],
    missing: (n: number) => [`${n}件足りません`, `${n} missing`],
    objectives: (all: number, out: number) => [
      `統制目標 ${all} ＝ 選択 ${all - out} ＋ 除外 ${out}`,
      `Objectives ${all} = ${all - out} selected + ${out} excluded`,
    ],
    controls: (n: number, inherited: number, populations: number) => [
      `個別管理策 ${n.toLocaleString('en-US')}（引継ぎ ${inherited}） · 母集団 ${populations}`,
      `${n.toLocaleString('en-US')} controls (${inherited} taken over), ${populations} populations`,
    ],
  });
  protected readonly parts = computed(() => {
    const { selected, excluded, notSelected } = this.sums().items;
    const label = (choice: keyof typeof statementChoiceLabels) => statementChoiceLabels[choice][this.language.lang()];
    return [
      { label: label('selected'), value: selected },
      { label: label('excluded'), value: excluded },
      { label: label('not_selected'), value: notSelected },
    ];
  });
  protected readonly added = computed(() => this.parts().reduce((sum, { value }) => sum + value, 0));
}
