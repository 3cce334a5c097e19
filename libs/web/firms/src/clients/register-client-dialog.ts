import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type ClientView, type RegisterClientBody } from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import {
  isBlank,
  mayNameClient,
  mayNumberClient,
  mayRegisterClient,
  normaliseCorporateNumber,
  type ClientRefusal,
  type RegisterClientFacts,
} from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, TextField, texts } from '@akashi/web-ui';

/** A client, known by its 法人番号: a number that fails its own check digit is refused while it is being typed in. */
@Component({
  selector: 'ak-register-client-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-text-field [label]="t().name" [required]="true" [(value)]="name" [fault]="faults().name" />
        <ak-text-field [label]="t().kana" [required]="true" [(value)]="nameKana" [fault]="faults().kana" />
        <ak-text-field
          form="code"
          inputMode="numeric"
          [label]="t().number"
          [help]="t().numberHelp"
          [required]="true"
          [(value)]="number"
          [fault]="faults().number"
        />
        <ak-text-field [label]="t().address" [(value)]="address" />
        <div class="two">
          <ak-text-field [label]="t().representativeTitle" [(value)]="representativeTitle" />
          <ak-text-field [label]="t().representativeName" [(value)]="representativeName" />
        </div>
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12);
    }
  `,
})
export class RegisterClientDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly registeredNumbers = inject<readonly string[]>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<ClientView>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly name = signal('');
  protected readonly nameKana = signal('');
  protected readonly number = signal('');
  protected readonly address = signal('');
  protected readonly representativeTitle = signal('');
  protected readonly representativeName = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['依頼者を登録します', 'Register a client'],
    name: ['名称', 'Name'],
    kana: ['フリガナ', 'Reading in kana'],
    kanaMissing: [
      'フリガナを入力してください。一覧の並び順に使います。',
      'Enter the reading; clients are sorted by it.',
    ],
    number: ['法人番号', 'Corporate number'],
    numberHelp: ['13桁。全角で入力しても半角になります。', '13 digits; full-width digits become half width.'],
    address: ['所在地', 'Address'],
    representativeTitle: ['代表者の役職', 'Title of the representative'],
    representativeName: ['代表者の氏名', 'Name of the representative'],
    cancel: ['やめる', 'Cancel'],
    send: ['登録', 'Register'],
  });
  private readonly facts = computed((): RegisterClientFacts => ({
    name: this.name(),
    corporateNumber: this.number(),
    registeredNumbers: this.registeredNumbers,
  }));
  private readonly decision = computed(() => mayRegisterClient(this.facts()));
  /** Each field by itself: whoever left three of them empty hears of all three. */
  protected readonly faults = computed(() => {
    const facts = this.facts();
    const fault = (decision: Decision<ClientRefusal>) =>
      decision.allowed ? '' : problemText(decision.code)[this.language.lang()].happened;
    // A whole number is judged at once, because its check digit was made for typing mistakes.
    const isWhole = normaliseCorporateNumber(this.number()).length >= 13;
    return {
      name: this.tried() ? fault(mayNameClient(facts.name)) : '',
      kana: this.tried() && isBlank(this.nameKana()) ? this.t().kanaMissing : '',
      number: this.tried() || isWhole ? fault(mayNumberClient(facts)) : '',
    };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed || isBlank(this.nameKana())) return;
    const body: RegisterClientBody = {
      name: this.name().trim(),
      nameKana: this.nameKana().trim(),
      corporateNumber: normaliseCorporateNumber(this.number()),
      address: this.address().trim(),
      representativeTitle: this.representativeTitle().trim(),
      representativeName: this.representativeName().trim(),
    };
    const registered = await this.sending.run((key) => this.api.post<ClientView>('clients', body, key));
    if (registered) this.dialog.close(registered);
  }
}
