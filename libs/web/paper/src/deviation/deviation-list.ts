import { Component, computed, inject, input, output, type Signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deviationOutcomeLabels, deviationStateLabels, type DeviationView, type PaperView } from '@akashi/contracts';
import { EngagementContext, Session, pageAt } from '@akashi/web-platform';
import { Button, Chip, Dialogs, texts, labels, type ChipState } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import type { DeviationState } from '@akashi/domain/sampling';
import { PaperActions } from '../paper-actions';
import { DeviationDialog, type DeviationAsk } from './deviation-dialog';

const chips: Readonly<Record<DeviationState, ChipState>> = {
  open: 'warn',
  explanation_proposed: 'wait',
  explained: 'ok',
  raised: 'bad',
};

/** The deviations of a paper. Each stays, and comes to an end that can be read: a finding, or an agreed explanation. */
@Component({
  selector: 'ak-deviation-list',
  imports: [Button, Chip, RouterLink],
  template: `
    <section [attr.aria-label]="t().title">
      <div class="row">
        <h2>{{ t().title }}</h2>
        <span class="cap">{{ paper().deviations.length || t().none }}</span>
        @if (!locked() && paper().populations.length === 0 && stepCount() > 0) {
          <span class="push"></span>
          <ak-button kind="quiet" size="s" icon="plus" (press)="record()">{{ t().record }}</ak-button>
        }
      </div>
      @for (deviation of paper().deviations; track deviation.id) {
        <div class="deviation">
          <div class="row row--wrap">
            <b class="id">D-{{ deviation.number }}</b>
            <span class="cap">{{ where(deviation) }}</span>
            <ak-chip form="plain" [state]="chips[deviation.state]">{{ states()[deviation.state] }}</ak-chip>
            @if (deviation.isOfEnded) {
              <span class="cap">{{ t().ofEnded }}</span>
            }
            <span class="push cap">{{ deviation.recordedByName }}</span>
          </div>
          <p>{{ deviation.fact }}</p>
          @for (evaluation of deviation.evaluations; track $index) {
            <p class="sub">
              <span class="cap">{{ outcomes()[evaluation.outcome] }}　{{ evaluation.byName }}</span>
              {{ evaluation.explanation }}
            </p>
          }
          <div class="row row--wrap">
            @if (deviation.state === 'open' && mayEvaluate()) {
              <ak-button kind="quiet" size="s" (press)="propose(deviation)">{{ t().propose }}</ak-button>
              @if (!deviation.isOfEnded) {
                <a class="btn btn--quiet btn--s" [routerLink]="findingsLink()">{{ t().raise }}</a>
              }
            }
            @if (deviation.state === 'explanation_proposed' && mayAgree(deviation)) {
              <ak-button kind="secondary" size="s" (press)="agree(deviation)">{{ t().agree }}</ak-button>
              <ak-button kind="quiet" size="s" (press)="refuse(deviation)">{{ t().refuse }}</ak-button>
            }
          </div>
        </div>
      }
    </section>
  `,
  styles: `
    .deviation {
      display: grid;
      gap: 4px;
      margin-top: 8px;
      padding: 8px 12px;
      border: 1px solid var(--ak-bad-bd);
      border-radius: var(--ak-radius-m);
    }
  `,
})
export class DeviationList {
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);
  private readonly context = inject(EngagementContext);
  private readonly session = inject(Session);

  readonly paper = input.required<PaperView>();
  readonly locked = input.required<boolean>();
  readonly stepCount = input.required<number>();
  /** A deviation stands elsewhere on its way than it did. */
  readonly evaluated = output<void>();

  protected readonly chips = chips;
  protected readonly states = labels(deviationStateLabels);
  protected readonly outcomes: Signal<Readonly<Record<string, string>>> = labels(deviationOutcomeLabels);
  protected readonly t = texts({
    title: ['逸脱', 'Deviations'],
    none: ['なし', 'none'],
    record: ['逸脱を記録', 'Record a deviation'],
    step: (at: string) => [`手続${at}`, `Step ${at}`],
    attribute: (letter: string, items: number) => [
      `検査項目 ${letter}・${items}件`,
      `Attribute ${letter}, ${items} items`,
    ],
    propose: ['説明を提案', 'Propose an explanation'],
    raise: ['発見事項に起票', 'Raise a finding'],
    ofEnded: ['対象外になった標本', 'Of items that do not count'],
    agree: ['説明に同意', 'Agree'],
    refuse: ['説明を差戻し', 'Refuse'],
    proposeTitle: ['逸脱に当たらない理由を提案します', 'Propose why this is no finding'],
    proposeHelp: [
      '例：標本の項目が母集団の対象外であった。査閲者が同意すると説明済みになります。逸脱の記録は残ります。',
      'For example: the item does not belong to the population. A reviewer has to agree; the deviation stays recorded.',
    ],
    refuseTitle: ['説明を差し戻します', 'Refuse the explanation'],
    explanation: ['説明', 'Explanation'],
    reason: ['理由', 'Reason'],
    send: ['提案', 'Propose'],
    sendRefusal: ['差戻し', 'Refuse'],
  });
  protected readonly mayEvaluate = computed(() => this.context.can('deviation.evaluate'));
  protected readonly findingsLink = computed(() => pageAt(this.context.id(), 'findings'));

  protected where({ attribute, itemIds }: DeviationView): string {
    return itemIds.length > 0 ? this.t().attribute(attribute, itemIds.length) : this.t().step(attribute);
  }

  /** A reviewer agrees who neither recorded the deviation nor proposed the explanation. */
  protected mayAgree({ recordedBy, evaluations }: DeviationView): boolean {
    const me = this.session.userId();
    return this.context.can('test.review') && recordedBy !== me && evaluations.at(-1)?.by !== me;
  }

  protected async record(): Promise<void> {
    const ask: DeviationAsk = {
      stepCount: this.stepCount(),
      act: ({ attribute, fact }) => this.actions.refusal(this.actions.recordDeviation(attribute, fact)),
    };
    await this.dialogs.open<boolean, DeviationAsk>(DeviationDialog, ask);
  }

  protected async propose({ id, version }: DeviationView): Promise<void> {
    const t = this.t();
    await this.explain(
      { title: t.proposeTitle, help: t.proposeHelp, label: t.explanation, send: t.send },
      (explanation) => this.actions.evaluate(id, 'propose', { explanation, version }),
    );
  }

  protected async agree({ id, version }: DeviationView): Promise<void> {
    if ((await this.actions.evaluate(id, 'agree', { explanation: '', version })) !== undefined) this.evaluated.emit();
  }

  protected async refuse({ id, version }: DeviationView): Promise<void> {
    const t = this.t();
    await this.explain({ title: t.refuseTitle, label: t.reason, send: t.sendRefusal }, (explanation) =>
      this.actions.evaluate(id, 'refuse', { explanation, version }),
    );
  }

  private async explain(ask: Omit<TextAsk, 'act'>, evaluate: (text: string) => Promise<unknown>): Promise<void> {
    const act = (text: string) => this.actions.refusal(evaluate(text));
    if (await this.dialogs.open<boolean, TextAsk>(TextDialog, { ...ask, act }, { focus: 'textarea' })) {
      this.evaluated.emit();
    }
  }
}
