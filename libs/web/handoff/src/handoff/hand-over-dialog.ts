import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { PackageView } from '@akashi/contracts';
import { at, packageApi } from '@akashi/contracts/api';
import { mayHandOver } from '@akashi/domain/handoff';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Facts, TextField, texts, shortHash, sizeWords, type Fact } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface HandOverAsk {
  engagementId: string;
  latest: PackageView;
}

/** To whom the package went, and on which day. It is built again and compared before it is recorded. */
@Component({
  selector: 'ak-hand-over-dialog',
  imports: [DateField, Facts, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-facts [facts]="facts()" />
      <ak-text-field [label]="t().to" [help]="t().toHelp" [formField]="form.fields.to" />
      <ak-date-field [label]="t().on" [formField]="form.fields.on" />
    </ak-form-dialog>
  `,
})
export class HandOverDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<HandOverAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['引渡しを記録します', 'Record the hand-over'],
    what: [
      '記録の前に、パッケージがもう一度検証されます。引き渡した版は変わりません。',
      'The package is verified once more first. The version handed over does not change.',
    ],
    version: ['版', 'Version'],
    size: ['大きさ', 'Size'],
    to: ['引渡し先', 'Handed over to'],
    toHelp: ['会社・部署・氏名', 'Company, department and name.'],
    on: ['引渡日', 'Handed over on'],
    send: ['引渡しの記録', 'Record'],
  });
  protected readonly facts = computed((): Fact[] => {
    const { versionNo, size, fileSha256 } = this.ask.latest;
    return [
      { label: this.t().version, value: String(versionNo) },
      { label: this.t().size, value: sizeWords(size) },
      { label: 'SHA-256', value: shortHash(fileSha256), code: true },
    ];
  });
  protected readonly form = ruleForm({
    said: { to: '', on: todayInJapan() },
    required: ['to', 'on'],
    rule: ({ to, on }) => {
      const { versionNo } = this.ask.latest;
      return mayHandOver({
        engagementState: 'issued',
        version: versionNo,
        latestVersion: versionNo,
        verified: true,
        alreadyHandedOver: false,
        recipient: to,
        on,
        today: todayInJapan(),
      });
    },
    about: {
      'package.recipient-missing': 'to',
      'package.recipient-not-storable': 'to',
      'package.hand-over-date-invalid': 'on',
      'package.handed-over-in-future': 'on',
    },
    sending: this.sending,
    send: ({ to, on }) => this.handOver(to.trim(), on),
  });

  private handOver(to: string, on: string): Promise<PackageView | undefined> {
    const { engagementId, latest } = this.ask;
    const address = at(packageApi.handOver, { engagementId, packageId: latest.id });
    const body = { version: latest.version, handedOverOn: on, handedOverTo: to };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
