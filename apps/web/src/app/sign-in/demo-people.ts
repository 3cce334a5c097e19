import { Component, computed, inject, input, output } from '@angular/core';
import type { DemoAccountView, DemoWayView } from '@akashi/contracts';
import { Avatar, Kbd, Language, ShortcutKey, texts } from '@akashi/web-ui';

/** The people of a demonstration: one press signs in as one of them. A real installation names nobody, and shows none of this. */
@Component({
  selector: 'ak-demo-people',
  imports: [Avatar, Kbd, ShortcutKey],
  template: `
    <section class="panel" [attr.aria-label]="t().title">
      <div class="intro">
        <h2>{{ t().title }}</h2>
        <p class="cap">{{ t().text }}</p>
      </div>
      <ol>
        @for (row of rows(); track row.account.email) {
          <li>
            <button
              type="button"
              [akShortcut]="row.key"
              [attr.aria-keyshortcuts]="row.key"
              (click)="choose.emit(row.account)"
            >
              <ak-avatar [name]="row.account.name" />
              <b>{{ row.account.name }}</b>
              <span>{{ row.role }}</span>
              <ak-kbd aria-hidden="true" [keys]="row.key" />
            </button>
          </li>
        }
      </ol>
      <p class="foot cap">
        {{ t().password }} <span class="id">{{ way().password }}</span>
        <span>{{ t().real }}</span>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      width: 100%;
    }
    section {
      width: min(86%, 560px);
      overflow: hidden;
    }
    .intro,
    .foot {
      padding: var(--ak-space-16) var(--ak-space-24);
    }
    h2 {
      font-size: var(--ak-size-18);
    }
    li {
      border-top: 1px solid var(--ak-hair);
    }
    button {
      display: grid;
      grid-template-columns: auto 7em minmax(0, 1fr) auto;
      gap: var(--ak-space-12);
      align-items: center;
      width: 100%;
      padding: 10px var(--ak-space-24);
      border: 0;
      background: none;
      color: var(--ak-text);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      background: var(--ak-canvas);
    }
    .foot {
      display: grid;
      gap: 2px;
      border-top: 1px solid var(--ak-hair);
      background: var(--ak-canvas);
    }
  `,
})
export class DemoPeople {
  private readonly language = inject(Language);

  readonly way = input.required<DemoWayView>();
  readonly choose = output<DemoAccountView>();

  protected readonly t = texts({
    title: ['お試し環境です', 'This is a demonstration'],
    text: [
      '人を選ぶと、その人としてサインインします。データはすべて架空です。',
      'Choose a person to sign in as them. All data are made up.',
    ],
    password: ['署名のときに尋ねるパスワード（全員共通）:', 'The password that signatures ask for, the same for all:'],
    real: [
      '本番の環境では、招待された本人だけがパスワードを決め、この欄は出ません。',
      'In a real installation only the invited person sets a password, and none of this is shown.',
    ],
  });
  protected readonly rows = computed(() =>
    this.way().accounts.map((account, index) => ({
      account,
      role: account.role[this.language.lang()],
      key: String(index + 1),
    })),
  );
}
