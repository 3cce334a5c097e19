import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import {
  Button,
  CheckField,
  Dialogs,
  FaultSummary,
  type FormFault,
  SegmentedChoice,
  SelectField,
  TextField,
  TextareaField,
  texts,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileDrop } from '@akashi/web-ui/file';
import { Specimen } from './specimen';

/** Fields bound to a signal form, the summary of what is to be mended, and the dialogs that ask once more. */
@Component({
  selector: 'ak-gallery-forms',
  imports: [
    Specimen,
    FormField,
    TextField,
    TextareaField,
    SelectField,
    DateField,
    CheckField,
    SegmentedChoice,
    FileDrop,
    FaultSummary,
    Button,
  ],
  templateUrl: './gallery-forms.html',
  host: { style: 'display: contents' },
})
export class GalleryForms {
  private readonly dialogs = inject(Dialogs);
  private readonly summaryOf = viewChild.required(FaultSummary);

  protected readonly t = texts({
    form: ['フォーム', 'Form'],
    formWhen: [
      '上に要約、欄のそばに理由。焦点は要約へ移す。',
      'A summary on top, the reason at the field; the focus goes to the summary.',
    ],
    service: ['サービス名', 'Service'],
    number: ['法人番号', 'Corporate number'],
    numberHelp: ['13桁。全角で入力しても半角になります。', '13 digits; full-width digits become half width.'],
    end: ['監査対象期間の終了日', 'End of the assessment period'],
    endHelp: [
      '2026-10-31、20261031、R8.10.31、令和8年10月31日 のどれでも入力できます。',
      'Western or era dates, in any width.',
    ],
    role: ['役割', 'Role'],
    choose: ['選んでください', 'Choose'],
    staff: ['実施者', 'Staff'],
    leader: ['業務実施責任者', 'Engagement leader'],
    fact: ['事実', 'Fact'],
    agree: ['独立性を確かめました', 'Independence was checked'],
    result: ['整備', 'Design'],
    result2: ['運用', 'Operation'],
    none: ['例外なし', 'No exception'],
    deviation: ['逸脱あり', 'Deviation'],
    na: ['該当なし', 'Not applicable'],
    need: (label: string) => [`${label}を入力してください`, `Enter: ${label}`],
    later: ['終了日は 2026-04-01 より後の日にしてください', 'The end must be after 2026-04-01'],
    send: ['登録', 'Register'],
    drop: ['ここにファイルを置く、または', 'Drop a file here, or'],
    dropOff: ['署名済みのため証跡を足せません。追記を作ると足せます。', 'Signed: make an addition to add evidence.'],
    files: ['結果とファイル', 'Results and files'],
    filesWhen: ['置く、押す、キー。どれでも同じ。', 'Drop, press or key: the same.'],
    dialogs: ['確認の窓', 'Dialogs'],
    dialogsWhen: [
      '署名はもう一度の認証を求める。戻せない操作は名前を打って確かめる。',
      'A signature asks again who you are; what cannot be undone asks for the name.',
    ],
    sign: ['48件に署名します', 'Sign 48 tests'],
    signText: [
      '業務実施責任者として、1件ずつ署名の記録を残します。',
      'One signature is recorded for each, as engagement leader.',
    ],
    signed: ['署名するもの', 'To be signed'],
    left: ['除くもの', 'Left out'],
    leftFact: ['未解決のメモ 2件', '2 with open notes'],
    doSign: ['署名', 'Sign'],
    wrong: [
      'パスワードが一致しません。署名はまだ行っていません。もう一度入力してください。',
      'The password does not match. Nothing was signed. Enter it again.',
    ],
    redraw: ['母集団 P-12 を作り直します', 'Rebuild population P-12'],
    redrawText: [
      '標本 25件と結果は新しい版に引き継がれません。今の版は監査証跡に残ります。',
      'The 25 items and their results stay with the old version, in the ledger.',
    ],
    doRedraw: ['作り直す', 'Rebuild'],
    ask: ['下書きを送ります', 'Send the draft'],
    doAsk: ['送る', 'Send'],
  });
  protected readonly draft = signal({
    service: 'ミズナラ文書基盤',
    number: '',
    end: '2026-03-31',
    role: '',
    fact: '',
    agreed: false,
    design: 'none',
    operation: 'deviation',
  });
  protected readonly fields = form(this.draft, (path) => {
    required(path.service, { message: 'サービス名を入力してください' });
    required(path.number);
    maxLength(path.fact, 200);
    validate(path.end, ({ value }) =>
      value() > '2026-04-01' ? undefined : { kind: 'later', message: this.t().later },
    );
  });
  protected readonly tried = signal(true);
  protected readonly summary = computed((): readonly FormFault[] => {
    if (!this.tried()) return [];
    return this.fields()
      .errorSummary()
      .map((error) => ({
        text: error.message ?? this.t().need(this.t().number),
        focus: () => error.fieldTree().focusBoundControl(),
      }));
  });
  protected readonly roles = computed(() => [
    { value: 'staff', label: this.t().staff },
    { value: 'leader', label: this.t().leader },
  ]);
  protected readonly results = computed(() => [
    { value: 'none', label: this.t().none, tone: 'ok' as const },
    { value: 'deviation', label: this.t().deviation, tone: 'bad' as const },
    { value: 'na', label: this.t().na },
  ]);
  protected readonly dropped = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    this.fields().markAsTouched();
    this.summaryOf().focus();
  }

  protected take(files: readonly File[]): void {
    this.dropped.set(files.map((file) => file.name).join(', '));
  }

  protected sign(): void {
    const t = this.t();
    const facts = [
      { label: t.signed, value: '48件', numeric: true },
      { label: t.left, value: t.leftFact, numeric: true },
    ];
    const submit = async (password: string) => (password === 'akashi' ? null : t.wrong);
    void this.dialogs.reauthenticate({ title: t.sign, text: t.signText, facts, confirm: t.doSign, submit });
  }

  protected redraw(): void {
    const t = this.t();
    void this.dialogs.confirm({
      title: t.redraw,
      text: t.redrawText,
      confirm: t.doRedraw,
      kind: 'danger',
      name: 'P-12',
    });
  }

  protected ask(): void {
    void this.dialogs.confirm({ title: this.t().ask, confirm: this.t().doAsk });
  }
}
