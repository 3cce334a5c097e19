import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { IdentityProviderView } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { SegmentedChoice, SelectField, TextareaField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { bodyOf, decisionOn, saidOf, type SaidProvider } from './said-provider';
import { setProviderTexts } from './set-identity-provider-dialog.texts';

/** Which provider, and by what it is believed. The secret that stands is shown to nobody, and asked for with another address. */
@Component({
  selector: 'ak-set-identity-provider-dialog',
  imports: [FormDialog, FormField, SegmentedChoice, SelectField, TextareaField, TextField],
  template: `
    <ak-form-dialog icon="key" [form]="form" [title]="t().title" [action]="t().save">
      <p>{{ t().text }}</p>
      <ak-segmented-choice
        [label]="t().kind"
        [options]="kinds"
        [help]="base().linked > 0 ? t().kindHelp : ''"
        [formField]="form.fields.kind"
      />
      @if (form.said().kind === 'oidc') {
        <ak-text-field
          autocomplete="off"
          inputMode="url"
          [label]="t().issuer"
          [help]="t().issuerHelp"
          [formField]="form.fields.issuer"
        />
        <ak-text-field autocomplete="off" [label]="t().clientId" [formField]="form.fields.clientId" />
        <ak-text-field
          kind="password"
          autocomplete="off"
          [label]="t().secret"
          [help]="base().clientId ? t().secretHelp : ''"
          [formField]="form.fields.secret"
        />
      } @else {
        <ak-text-field
          autocomplete="off"
          [label]="t().entityId"
          [help]="t().entityIdHelp"
          [formField]="form.fields.entityId"
        />
        <ak-text-field
          autocomplete="off"
          inputMode="url"
          [label]="t().entryPoint"
          [help]="t().entryPointHelp"
          [formField]="form.fields.entryPoint"
        />
        <ak-textarea-field
          [rows]="5"
          [label]="t().certificates"
          [help]="t().certificatesHelp"
          [formField]="form.fields.certificates"
        />
      }
      <ak-text-field
        autocomplete="off"
        [label]="t().domains"
        [help]="t().domainsHelp"
        [formField]="form.fields.domains"
      />
      <ak-select-field [label]="t().passwords" [options]="choices()" [formField]="form.fields.passwords" />
    </ak-form-dialog>
  `,
})
export class SetIdentityProviderDialog {
  private readonly api = inject(Api);
  protected readonly base = signal(inject<IdentityProviderView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts(setProviderTexts);
  protected readonly kinds = [
    { value: 'oidc', label: 'OpenID Connect' },
    { value: 'saml', label: 'SAML 2.0' },
  ];
  protected readonly choices = computed(() => [
    { value: 'both', label: this.t().both },
    { value: 'only', label: this.t().only },
  ]);

  protected readonly form = ruleForm({
    said: saidOf(this.base()),
    required: ({ kind }) => (kind === 'oidc' ? ['issuer', 'clientId'] : ['entityId', 'entryPoint', 'certificates']),
    about: {
      'identity-provider.issuer-malformed': 'issuer',
      'identity-provider.client-missing': 'clientId',
      'identity-provider.secret-missing': 'secret',
      'identity-provider.entity-malformed': 'entityId',
      'identity-provider.entry-point-malformed': 'entryPoint',
      'identity-provider.certificate-malformed': 'certificates',
      'identity-provider.domain-malformed': 'domains',
    },
    rules: {
      issuer: decisionOn('issuer', 'oidc'),
      clientId: decisionOn('clientId', 'oidc'),
      secret: (said) => decisionOn('secret', 'oidc')(said, this.issuerBefore()),
      entityId: decisionOn('issuer', 'saml'),
      entryPoint: decisionOn('entryPoint', 'saml'),
      certificates: decisionOn('certificates', 'saml'),
      domains: decisionOn('domains'),
    },
    sending: this.sending,
    send: (said: SaidProvider) => this.set(said),
    refresh: async () => this.base.set(await this.api.ask(at(identityProviderApi.view))),
  });

  /** The address that the secret that stands was given for. */
  private issuerBefore(): string | null {
    const { kind, issuer } = this.base();
    return kind === 'oidc' && issuer !== '' ? issuer : null;
  }

  private set(said: SaidProvider) {
    const address = at(identityProviderApi.set);
    const body = bodyOf(said, this.base().version);
    return this.sending.run<IdentityProviderView>((key) => this.api.send(address, body, key), address.url);
  }
}
