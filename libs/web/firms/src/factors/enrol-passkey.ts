import { afterNextRender, Component, inject, output, signal, viewChild } from '@angular/core';
import { at, passkeyApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { makePasskey } from '@akashi/web-platform/passkeys';
import { Note, ProblemNote, TextField, texts } from '@akashi/web-ui';

/** A device makes a key for its holder; what they call it is theirs to say. */
@Component({
  selector: 'ak-enrol-passkey',
  imports: [Note, ProblemNote, TextField],
  template: `
    <p>{{ t().how }}</p>
    <ak-problem-note [problem]="sending.problem()" />
    @if (left(); as why) {
      <ak-note kind="warn" [live]="true" [title]="t()[why]" />
    }
    <ak-text-field
      name="name"
      [label]="t().name"
      [help]="t().nameHelp"
      [fault]="fault()"
      [(value)]="name"
      (valueChange)="fault.set('')"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-16);
    }
  `,
})
export class EnrolPasskey {
  private readonly api = inject(Api);
  private readonly field = viewChild.required(TextField);

  /** The codes on paper that came with it; none where there were some before. */
  readonly done = output<readonly string[]>();

  protected readonly name = signal('');
  protected readonly fault = signal('');
  protected readonly left = signal<'given' | 'left' | 'impossible' | null>(null);
  readonly sending = new Sending();

  protected readonly t = texts({
    how: [
      '端末の指紋、顔、PIN か、セキュリティキーでサインインし、署名できるようになります。秘密の鍵は端末から出ません。',
      'Sign in and sign by your device’s fingerprint, face or PIN, or by a security key. The secret never leaves it.',
    ],
    name: ['パスキーの名前', 'Name of the passkey'],
    nameHelp: ['あとで見分けるための名前です。', 'So that you know it again later.'],
    empty: ['パスキーの名前を入力してください。', 'Name the passkey.'],
    given: ['', ''],
    left: [
      '登録が途中で終わったか、この端末のパスキーはすでに登録されています。もう一度試すか、別の端末で登録してください。',
      'It was not finished, or this device holds a passkey of yours already. Try again, or use another device.',
    ],
    impossible: [
      'このブラウザーか、開いているアドレスでは、パスキーを登録できません。',
      'This browser, or the address that you opened, takes no passkeys.',
    ],
  });

  constructor() {
    afterNextRender(() => this.field().focus());
  }

  async send(): Promise<void> {
    const name = this.name().trim();
    if (name === '') return this.fault.set(this.t().empty);
    this.left.set(null);
    const told = await this.sending.run(async (key) => {
      const made = await makePasskey(await this.api.send(at(passkeyApi.offer)));
      this.left.set(made.kind === 'given' ? null : made.kind);
      return made.kind === 'given' ? this.api.send(at(passkeyApi.enrol), { name, ...made.body }, key) : null;
    });
    if (told) this.done.emit(told.codes);
  }
}
