import { Component, computed, inject, input, output } from '@angular/core';
import { reliefConditionLabels, type CertificateView, type ReliefNoteView } from '@akashi/contracts';
import type { ManagementRelief, ReliefCondition } from '@akashi/domain/terms';
import { Button, Chip, Icon, Language, Panel, texts } from '@akashi/web-ui';
import { certificateFacts, reliefNoteFacts } from './term-facts';
import { TermRecord } from './term-record';

/** Whether the management criteria may follow their cycle of several years: each condition, and what it rests on. */
@Component({
  selector: 'ak-relief-panel',
  imports: [Button, Chip, Icon, Panel, TermRecord],
  template: `
    <ak-panel [title]="t().title">
      <ak-chip panelHead class="push" [state]="relief().met ? 'ok' : 'wait'">{{
        relief().met ? t().met : t().open(openCount())
      }}</ak-chip>
      <ul class="conditions">
        @for (condition of conditions(); track condition.code) {
          <li>
            <div class="row">
              <span [class]="condition.met ? 'ink-ok' : 'ink-wait'"
                ><ak-icon [name]="condition.met ? 'ok' : 'wait'"
              /></span>
              <span>{{ condition.text }}</span>
              <span class="push cap">{{ condition.met ? t().holds : t().waits }}</span>
              @if (!condition.noted) {
                <ak-button
                  size="s"
                  kind="quiet"
                  icon="pen"
                  [reason]="reason()"
                  [shown]="false"
                  (press)="note.emit(condition.code)"
                  >{{ t().note }}<span class="vh"> {{ condition.text }}</span></ak-button
                >
              }
            </div>
            @if (condition.noted; as noted) {
              <ak-term-record
                class="noted"
                [name]="condition.text"
                [record]="noted"
                [facts]="noted.facts"
                [earlier]="noted.earlier"
                [reason]="reason()"
                (correct)="note.emit(condition.code)"
              />
            }
          </li>
        }
      </ul>
      @if (certificate(); as one) {
        <ak-term-record
          [name]="t().certificate"
          [record]="one"
          [facts]="facts()"
          [earlier]="earlier()"
          [reason]="reason()"
          (correct)="record.emit()"
        />
      } @else {
        <ak-button icon="plus" [reason]="reason()" (press)="record.emit()">{{ t().add }}</ak-button>
      }
    </ak-panel>
  `,
  styles: `
    .conditions {
      margin-bottom: var(--ak-space-16);
    }
    .conditions li {
      padding: 5px 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    .noted {
      padding: var(--ak-space-8) 0 var(--ak-space-8) var(--ak-space-24);
      margin: 0;
      border: 0;
    }
    .conditions .row > span:first-child {
      line-height: 0;
    }
    .conditions .cap {
      white-space: nowrap;
    }
  `,
})
export class ReliefPanel {
  private readonly language = inject(Language);

  readonly certificate = input.required<CertificateView | null>();
  readonly relief = input.required<ManagementRelief>();
  readonly notes = input.required<readonly ReliefNoteView[]>();
  readonly reason = input('');
  readonly record = output();
  readonly note = output<ReliefCondition>();

  protected readonly t = texts({
    title: ['マネジメント基準の複数年サイクル', 'Cycle of the management criteria'],
    certificate: ['ISMS 認証', 'ISMS certificate'],
    add: ['ISMS 認証の記録', 'Record the ISMS certificate'],
    note: ['根拠の記録', 'Note the ground'],
    met: ['条件をすべて満たす', 'All conditions met'],
    open: (n: number) => [`未充足 ${n}件`, `${n} open`],
    holds: ['済み', 'met'],
    waits: ['待ち', 'open'],
  });
  protected readonly openCount = computed(() => this.relief().conditions.filter(({ met }) => !met).length);
  protected readonly conditions = computed(() =>
    this.relief().conditions.map((one) => ({
      ...one,
      text: reliefConditionLabels[one.code][this.language.lang()],
      noted: this.notedOf(one.code),
    })),
  );
  protected readonly facts = computed(() => {
    const one = this.certificate();
    return one ? certificateFacts(one, this.language.lang()) : [];
  });
  protected readonly earlier = computed(() =>
    (this.certificate()?.earlier ?? []).map((one) => ({ ...one, facts: certificateFacts(one, this.language.lang()) })),
  );

  private notedOf(code: ReliefCondition) {
    const lang = this.language.lang();
    const found = this.notes().find(({ item }) => item === code);
    if (!found) return null;
    const earlier = found.earlier.map((one) => ({ ...one, facts: reliefNoteFacts(one, lang) }));
    return { ...found, facts: reliefNoteFacts(found, lang), earlier };
  }
}
