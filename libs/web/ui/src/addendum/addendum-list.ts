import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AddendumView } from '@akashi/contracts';
import { testTypeShortLabels } from '@akashi/contracts/labels/test';
import { Button } from '../button/button';
import { Chip, type ChipState } from '../mark/chip';
import { Language, texts } from '../text/text';

const chips: Readonly<Record<AddendumView['state'], ChipState>> = {
  written: 'wait',
  confirmed: 'locked',
  withdrawn: 'omitted',
};

/** 追補: what was added to a closed file, whom by and who stands behind it; with what may be done about one that waits. */
@Component({
  selector: 'ak-addendum-list',
  imports: [Button, Chip, RouterLink],
  template: `
    <ol [attr.aria-label]="t().list">
      @for (row of rows(); track row.source.id) {
        <li>
          <p class="row row--wrap">
            <b class="id">{{ t().number(row.source.number) }}</b>
            <time class="id">{{ row.source.datedOn }}</time>
            <ak-chip [state]="row.chip">{{ row.state }}</ak-chip>
            @if (row.source.testId; as testId) {
              <a [routerLink]="['/engagements', engagementId(), 'papers', testId]">{{ row.concerns }}</a>
            } @else {
              <span class="cap">{{ t().file }}</span>
            }
          </p>
          <p class="said" lang="ja">{{ row.source.said }}</p>
          <p class="cap">
            {{ t().why }}<span lang="ja">{{ row.source.reason }}</span>
          </p>
          <p class="cap">{{ row.who }}</p>
          @if (row.mayConfirm || row.mayWithdraw) {
            <p class="row">
              @if (row.mayConfirm) {
                <ak-button size="s" icon="check" (press)="confirm.emit(row.source)"
                  >{{ t().confirm }}<span class="vh"> {{ t().number(row.source.number) }}</span></ak-button
                >
              }
              @if (row.mayWithdraw) {
                <ak-button size="s" kind="quiet" icon="x" (press)="withdraw.emit(row.source)"
                  >{{ t().withdraw }}<span class="vh"> {{ t().number(row.source.number) }}</span></ak-button
                >
              }
            </p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--ak-space-16);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: var(--ak-space-4);
    }
    li + li {
      padding-top: var(--ak-space-16);
      border-top: 1px solid var(--ak-line);
    }
    .said {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class AddendumList {
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly addenda = input.required<readonly AddendumView[]>();
  /** Whoever reads may confirm what another wrote. */
  readonly mayConfirm = input(false);
  /** Who reads; empty where nothing can be done here. */
  readonly userId = input('');
  readonly confirm = output<AddendumView>();
  readonly withdraw = output<AddendumView>();

  protected readonly t = texts({
    list: ['追補の一覧', 'Addenda'],
    number: (number: number) => [`追補 ${number}`, `Addendum ${number}`],
    file: ['ファイル全体について', 'On the whole file'],
    why: ['理由：', 'Reason: '],
    written: ['確認待ち', 'To be confirmed'],
    confirmed: ['確認済み', 'Confirmed'],
    withdrawn: ['取下げ', 'Withdrawn'],
    by: (name: string) => [`記載 ${name}`, `Written by ${name}`],
    confirmedBy: (name: string) => [`確認 ${name}`, `confirmed by ${name}`],
    withdrawnFor: (reason: string) => [`取下げの理由：${reason}`, `withdrawn: ${reason}`],
    confirm: ['確認', 'Confirm'],
    withdraw: ['取下げ', 'Withdraw'],
  });
  protected readonly rows = computed(() => {
    const [t, lang] = [this.t(), this.lang()];
    return this.addenda().map((source) => {
      const { state, writtenByName, writtenById, endedByName, endReason, controlKey, testType } = source;
      const isOpen = state === 'written';
      const isOwn = writtenById === this.userId();
      const ended =
        state === 'confirmed' ? [t.confirmedBy(endedByName ?? '')] : endReason ? [t.withdrawnFor(endReason)] : [];
      return {
        source,
        chip: chips[state],
        state: t[state],
        concerns: `${controlKey ?? ''} ${testType ? testTypeShortLabels[testType][lang] : ''}`.trim(),
        who: [t.by(writtenByName), ...ended].join('　'),
        mayConfirm: isOpen && this.mayConfirm() && !isOwn,
        mayWithdraw: isOpen && isOwn,
      };
    });
  });
}
