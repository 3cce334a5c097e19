import { afterNextRender, Component, inject, Injector, output, signal, viewChild } from '@angular/core';
import type { CodesOfferView } from '@akashi/contracts';
import { at, factorApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { ProblemNote, Skeleton, TextField, texts } from '@akashi/web-ui';
import { QrPicture } from './qr-picture';

/** A device learns a secret and shows that it holds it. The secret is asked for anew each time and kept by nobody meanwhile. */
@Component({
  selector: 'ak-enrol-device',
  imports: [ProblemNote, QrPicture, Skeleton, TextField],
  template: `
    <p>{{ t().how }}</p>
    <ak-problem-note [problem]="offering.problem() ?? sending.problem()" />
    @if (offer(); as one) {
      <div class="secret">
        <ak-qr-picture [text]="one.uri" [label]="t().picture" />
        <div>
          <p class="cap">{{ t().byHand }}</p>
          <p class="id words">{{ grouped(one.secret) }}</p>
        </div>
      </div>
      <ak-text-field
        form="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        name="code"
        [label]="t().code"
        [help]="t().codeHelp"
        [fault]="fault()"
        [(value)]="code"
        (valueChange)="fault.set('')"
      />
    } @else if (!offering.problem()) {
      <ak-skeleton [rows]="4" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-16);
    }
    .secret {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--ak-space-16);
      align-items: center;
    }
    .words {
      white-space: normal;
      overflow-wrap: anywhere;
    }
  `,
})
export class EnrolDevice {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly field = viewChild(TextField);

  /** The codes on paper that came with it. */
  readonly done = output<readonly string[]>();

  protected readonly offering = new Sending();
  protected readonly offer = signal<CodesOfferView | null>(null);
  protected readonly code = signal('');
  protected readonly fault = signal('');
  readonly sending = new Sending();

  protected readonly t = texts({
    how: [
      '認証アプリで読み取り、表示された6桁のコードを入力してください。',
      'Read this with an authenticator app, then enter the six digits that it shows.',
    ],
    picture: ['認証アプリで読み取る QR コード', 'QR code for your authenticator app'],
    byHand: ['読み取れないときは、この値を手で入力します。', 'If it cannot be read, type this in by hand.'],
    code: ['確認コード', 'Code'],
    codeHelp: ['端末に表示されている6桁です。', 'The six digits that your device shows.'],
    empty: ['確認コードを入力してください。', 'Enter the code that your device shows.'],
  });

  constructor() {
    void this.begin();
  }

  async send(): Promise<void> {
    const offer = this.offer()?.offer;
    if (!offer) return;
    if (this.code().trim() === '') return this.fault.set(this.t().empty);
    const body = { offer, code: this.code() };
    const told = await this.sending.run((key) => this.api.send(at(factorApi.enrolCodes), body, key));
    if (told) this.done.emit(told.codes);
    else if (this.sending.failure()?.code === 'factor.offer-expired') await this.begin();
  }

  protected grouped(secret: string): string {
    return secret.replace(/(.{4})(?=.)/g, '$1 ');
  }

  private async begin(): Promise<void> {
    const offered = await this.offering.run((key) => this.api.send(at(factorApi.offerCodes), undefined, key));
    this.offer.set(offered ?? null);
    this.code.set('');
    afterNextRender(() => this.field()?.focus(), { injector: this.injector });
  }
}
