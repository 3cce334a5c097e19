import type { MatrixRow, MatrixTest } from '@akashi/web-data';
import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { EngagementContext, pageAt } from '@akashi/web-platform';
import { Button, texts } from '@akashi/web-ui';

/** So many fit an address. */
const askedAtOnce = 40;

/** What can be done with the selected controls. It floats over the rows, so that nothing jumps. */
@Component({
  selector: 'ak-bulk-bar',
  imports: [Button],
  template: `
    <b>{{ t().count(rows().length) }}</b>
    <span class="sepa"></span>
    <ak-button kind="quiet" icon="user" key="Alt+A" [reason]="assignReason()" [shown]="false" (press)="assign.emit()">{{
      t().assign
    }}</ak-button>
    <ak-button kind="quiet" icon="layers" key="Alt+T" [reason]="fillReason()" [shown]="false" (press)="fill.emit()">{{
      t().fill
    }}</ak-button>
    <ak-button
      kind="quiet"
      icon="clip"
      key="Alt+E"
      [reason]="evidenceReason()"
      [shown]="false"
      (press)="share.emit()"
      >{{ t().share }}</ak-button
    >
    <ak-button
      kind="quiet"
      icon="upload"
      key="Alt+D"
      [reason]="evidenceReason()"
      [shown]="false"
      (press)="distribute.emit()"
      >{{ t().distribute }}</ak-button
    >
    <ak-button kind="quiet" icon="mail" key="Alt+Q" [reason]="askReason()" [shown]="false" (press)="ask()">{{
      t().ask
    }}</ak-button>
    <ak-button
      kind="primary"
      icon="stamp"
      key="Ctrl+Enter"
      [reason]="signReason()"
      [shown]="false"
      [busy]="busy()"
      (press)="sign.emit(signable())"
      >{{ t().sign }}</ak-button
    >
    @if (signReason() || assignReason(); as reason) {
      <span class="why">{{ reason }}</span>
    }
    <ak-button kind="quiet" icon="x" [label]="t().clear" (press)="clear.emit()" />
  `,
  styles: `
    :host {
      position: absolute;
      z-index: 5;
      inset-inline: 16px;
      inset-block-end: 14px;
      width: fit-content;
      margin-inline: auto;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 4px;
      padding: 6px 6px 6px 16px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-l);
      background: var(--ak-surface);
      box-shadow: var(--ak-shadow-dialog);
      white-space: nowrap;
    }
    .sepa {
      width: 1px;
      height: 20px;
      margin: 0 4px;
      background: var(--ak-border);
    }
    .why {
      order: 1;
      flex-basis: 100%;
      padding: 2px 8px;
      text-align: center;
    }
    @media (max-width: 1180px) {
      :host {
        position: static;
        width: auto;
        margin-inline: 0;
        border-width: 1px 0 0;
        border-radius: 0;
        box-shadow: none;
      }
    }
  `,
  host: { role: 'toolbar', '[attr.aria-label]': 't().label' },
})
export class BulkBar {
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly rows = input.required<readonly MatrixRow[]>();
  readonly busy = input(false);
  readonly assign = output();
  readonly fill = output();
  readonly share = output();
  readonly distribute = output();
  readonly sign = output<readonly MatrixTest[]>();
  readonly clear = output();

  protected readonly t = texts({
    label: ['選択した管理策への操作', 'Actions on the selected controls'],
    count: (count: number) => [`${count}行を選択中`, `${count} selected`],
    assign: ['担当・期限', 'Assign'],
    fill: ['監査手続', 'Procedures'],
    share: ['証跡', 'Evidence'],
    distribute: ['ファイルを配る', 'Files'],
    ask: ['資料を依頼', 'Ask the client'],
    sign: ['作成を完了', 'Sign as done'],
    clear: ['選択を解除', 'Clear the selection'],
    mayNotAssign: ['割当は業務実施責任者と主任が行います。', 'The leader and the seniors assign tests.'],
    nothingToAssign: ['選択した管理策に評価がありません。', 'None of the selected controls is tested.'],
    mayNotFill: ['手続は業務実施者が記録します。', 'Practitioners record steps.'],
    mayNotAdd: ['証跡は業務実施者が加えます。', 'Practitioners add evidence.'],
    mayNotAsk: ['依頼を作れるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes requests.'],
    closed: ['評価の期間ではないため、依頼できません。', 'Fieldwork is not open: nothing can be asked for.'],
    tooMany: (n: number) => [`一つの依頼で選べる調書は${n}件までです。`, `One request serves ${n} papers at most.`],
    mayNotSign: ['署名は業務実施者が行います。', 'Practitioners sign tests.'],
    nothingToSign: ['結論のある実施中の評価が選択にありません。', 'No test in progress with a conclusion is selected.'],
  });
  private readonly tests = computed(() => this.rows().flatMap(({ tests }) => tests));
  /** Tests with a conclusion that wait for their preparer's signature. */
  protected readonly signable = computed(() =>
    this.rows()
      .flatMap(({ tests }) => tests)
      .filter(({ state, conclusion }) => (state === 'in_progress' || state === 'returned') && conclusion !== null),
  );
  protected readonly assignReason = computed(() => {
    if (!this.context.can('test.assign')) return this.t().mayNotAssign;
    return this.rows().some(({ tests }) => tests.length > 0) ? '' : this.t().nothingToAssign;
  });
  protected readonly fillReason = computed(() => {
    if (!this.context.can('test.record')) return this.t().mayNotFill;
    return this.rows().some(({ tests }) => tests.length > 0) ? '' : this.t().nothingToAssign;
  });
  protected readonly evidenceReason = computed(() => {
    if (!this.context.can('evidence.add')) return this.t().mayNotAdd;
    return this.tests().length > 0 ? '' : this.t().nothingToAssign;
  });
  protected readonly askReason = computed(() => {
    if (!this.context.can('request.draft')) return this.t().mayNotAsk;
    if (!isFieldworkOpen(this.context.current()?.state ?? 'archived')) return this.t().closed;
    const { length } = this.tests();
    if (length > askedAtOnce) return this.t().tooMany(askedAtOnce);
    return length > 0 ? '' : this.t().nothingToAssign;
  });
  protected readonly signReason = computed(() => {
    if (!this.context.can('test.sign')) return this.t().mayNotSign;
    return this.signable().length > 0 ? '' : this.t().nothingToSign;
  });

  /** One request for the papers of the selected controls: it is written on the page of requests, and leads back to them. */
  protected ask(): void {
    const papers = this.tests()
      .map(({ id }) => id)
      .join(',');
    void this.router.navigate([pageAt(this.context.id(), 'requests')], { queryParams: { papers } });
  }
}
