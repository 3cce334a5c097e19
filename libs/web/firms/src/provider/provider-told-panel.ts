import { Component, inject, input, linkedSignal } from '@angular/core';
import type { IdentityProviderView } from '@akashi/contracts';
import { saveFile } from '@akashi/web-platform/files';
import { Button, Panel, SegmentedChoice, TextCopy, texts } from '@akashi/web-ui';

/** What the provider is told of this installation, by either protocol: to be registered there before anything works. */
@Component({
  selector: 'ak-provider-told-panel',
  imports: [Button, Panel, SegmentedChoice],
  template: `
    <ak-panel [title]="t().title" [caption]="t().about">
      <ak-segmented-choice [label]="t().kind" [labelHidden]="true" [options]="kinds" [(value)]="kind" />
      @if (kind() === 'oidc') {
        <dl class="facts facts--line">
          <dt>{{ t().returnAddress }}</dt>
          <dd class="row">
            <span class="id address">{{ view().returnAddress }}</span>
            <ak-button class="push" size="s" icon="copy" (press)="copy(view().returnAddress)">{{ t().copy }}</ak-button>
          </dd>
        </dl>
      } @else {
        <dl class="facts facts--line">
          <dt>{{ t().entityId }}</dt>
          <dd class="row">
            <span class="id address">{{ ours().entityId }}</span>
            <ak-button class="push" size="s" icon="copy" (press)="copy(ours().entityId)">{{ t().copy }}</ak-button>
          </dd>
          <dt>{{ t().assertionAddress }}</dt>
          <dd class="row">
            <span class="id address">{{ ours().assertionAddress }}</span>
            <ak-button class="push" size="s" icon="copy" (press)="copy(ours().assertionAddress)">{{
              t().copy
            }}</ak-button>
          </dd>
          <dt>{{ t().asked }}</dt>
          <dd>{{ t().askedText }}</dd>
          <dt>{{ t().metadata }}</dt>
          <dd class="row row--wrap">
            <ak-button size="s" icon="download" (press)="save()">{{ t().save }}</ak-button>
            <ak-button size="s" icon="copy" (press)="copy(ours().metadata)">{{ t().copyXml }}</ak-button>
          </dd>
        </dl>
      }
    </ak-panel>
  `,
  styles: `
    ak-segmented-choice {
      display: block;
      margin-bottom: var(--ak-space-8);
    }
    dt {
      display: flex;
      align-items: center;
    }
    .address {
      overflow-wrap: anywhere;
    }
  `,
})
export class ProviderToldPanel {
  private readonly clipboard = inject(TextCopy);
  readonly view = input.required<IdentityProviderView>();

  protected readonly kinds = [
    { value: 'oidc', label: 'OpenID Connect' },
    { value: 'saml', label: 'SAML 2.0' },
  ];
  protected readonly kind = linkedSignal<string>(() => this.view().kind);
  protected readonly ours = () => this.view().serviceProvider;
  protected readonly t = texts({
    title: ['認証基盤に登録する値', 'What the provider is told of us'],
    about: ['先に認証基盤の管理画面で登録してください。', 'Register these on the provider’s own pages first.'],
    kind: ['方式', 'Protocol'],
    returnAddress: ['戻り先のアドレス', 'Return address'],
    entityId: ['エンティティID', 'Entity ID'],
    assertionAddress: ['応答を受け取るアドレス（ACS）', 'Where answers go (ACS)'],
    asked: ['応答に求めること', 'Asked of an answer'],
    askedText: [
      '応答とアサーションの両方にSHA-256以上で署名します。NameIDの形式は persistent、メールアドレスは属性 email です。',
      'Response and assertion are both signed, by SHA-256 or better; the NameID is persistent, the address the attribute “email”.',
    ],
    metadata: ['メタデータ', 'Metadata'],
    save: ['XMLを保存', 'Save the XML'],
    copyXml: ['XMLをコピー', 'Copy the XML'],
    copy: ['コピー', 'Copy'],
    copied: ['コピーしました。', 'Copied.'],
  });

  protected copy(text: string): Promise<void> {
    return this.clipboard.copy(text, this.t().copied);
  }

  protected save(): void {
    saveFile(new Blob([this.ours().metadata], { type: 'application/samlmetadata+xml' }), 'akashi-saml.xml');
  }
}
