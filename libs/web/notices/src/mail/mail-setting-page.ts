import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mailWayLabels, type MailLanguage, type MailSettingView } from '@akashi/contracts';
import { at, clientMailApi, mailApi } from '@akashi/contracts/api';
import { mailDefaults, mailWays, type MailWay } from '@akashi/domain/notice';
import { Api, problemOf, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  labels,
  Note,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  SegmentedChoice,
  SelectField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { mailSettingTexts } from './mail-setting-texts';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

const saidIn = ({
  way,
  digestHour,
  quietFrom,
  quietUntil,
  mailLanguage,
}: Omit<MailSettingView, 'isSetUp' | 'address'>) => ({
  ...{ way: way as string, mailLanguage: mailLanguage as string, digestHour: String(digestHour) },
  ...{ quietFrom: String(quietFrom), quietUntil: String(quietUntil) },
});

/** How one is told by mail: each time, once a day or not at all, and never at night. Deadlines come anyway, and the page says so. */
@Component({
  selector: 'ak-mail-setting-page',
  imports: [
    Button,
    FormField,
    Note,
    Panel,
    ProblemNote,
    ReadState,
    RouterLink,
    RuleFormHost,
    SegmentedChoice,
    SelectField,
  ],
  templateUrl: './mail-setting-page.html',
  styleUrl: './mail-setting-page.css',
})
export class MailSettingPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  /** The same page in the frame of a client's people. */
  protected readonly isAtClient = inject(Session).atClient() !== null;
  private readonly operations = this.isAtClient ? clientMailApi : mailApi;

  protected readonly read = this.api.read(() => at(this.operations.setting));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly sending = new Sending();
  protected readonly t = texts(mailSettingTexts);
  private readonly wayWords = labels(mailWayLabels);
  protected readonly ways = computed(() => mailWays.map((value) => ({ value, label: this.wayWords()[value] })));
  protected readonly languages = [
    { value: 'ja', label: '日本語' },
    { value: 'en', label: 'English' },
  ];
  protected readonly hours = hours;
  protected readonly inbox = this.isAtClient ? '/client/notices' : '/inbox';

  protected readonly form = ruleForm({
    said: saidIn({ ...mailDefaults, mailLanguage: 'ja', version: 0 }),
    sending: this.sending,
    send: (said) => this.save(said),
    refresh: async () => this.read.set(await this.api.ask(at(this.operations.setting))),
  });
  protected readonly isDaily = computed(() => this.form.said().way === 'digest');
  protected readonly isNeverQuiet = computed(() => this.form.said().quietFrom === this.form.said().quietUntil);

  constructor() {
    inject(PageFrame).describe(() => ({
      title: this.t().title,
      crumbs: this.isAtClient ? [] : [{ label: this.t().inbox, path: this.inbox }, { label: this.t().title }],
    }));
    let isBegun = false;
    effect(() => {
      if (isBegun || !this.read.hasValue()) return;
      isBegun = true;
      const view = this.read.value();
      untracked(() => this.form.begin(saidIn(view)));
    });
  }

  private async save(said: ReturnType<typeof saidIn>): Promise<MailSettingView | undefined> {
    const body = {
      ...{ way: said.way as MailWay, mailLanguage: said.mailLanguage as MailLanguage },
      ...{
        digestHour: Number(said.digestHour),
        quietFrom: Number(said.quietFrom),
        quietUntil: Number(said.quietUntil),
      },
      version: this.read.hasValue() ? this.read.value().version : 0,
    };
    const set = await this.sending.run((key) => this.api.send(at(this.operations.set), body, key));
    if (!set) return undefined;
    this.read.set(set);
    this.toasts.show(this.t().saved);
    return set;
  }
}
