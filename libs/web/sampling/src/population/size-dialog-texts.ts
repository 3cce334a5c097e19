import type { TextTable } from '@akashi/web-ui';

export const sizeDialogTexts = {
  draw: (code: string) => [`${code} から標本を抽出します`, `Draw a sample from ${code}`],
  expand: (code: string) => [`${code} の標本を追加します`, `Expand the sample of ${code}`],
  rows: ['母集団', 'Rows'],
  table: ['件数表の件数', 'Size of the table'],
  drawn: ['今の標本', 'Items now'],
  size: ['抽出する件数（合計）', 'Items in the sample'],
  reason: ['理由', 'Reason'],
  freezes: [
    '抽出すると母集団は固定され、シードが明らかになります。取り消せません。',
    'The draw freezes the population and reveals the seed. It cannot be taken back.',
  ],
  freezesAlone: [
    '抽出すると母集団は固定されます。取り消せません。シードは使わず、明らかになりません。',
    'The draw freezes the population and cannot be taken back. The seed is not used, and not revealed.',
  ],
  notCount: ['1以上の数を入力してください。', 'Enter a number of at least 1.'],
  notMore: ['今の標本より多い数を入力してください。', 'Enter more than there are now.'],
  tooMany: ['母集団の件数を超えています。', 'There are not that many rows.'],
  agree: (code: string) => [`${code} の件数表を下回る標本に同意します`, `Agree to a sample of ${code} below the table`],
  agreeNow: ['同意する', 'Agree'],
  another: ['抽出は、同意した方以外が行います。', 'Another person than the one who agrees draws it.'],
  notBelow: ['件数表より少ない数を入力してください。', 'Enter fewer than the table asks for.'],
  notAgreed: (size: number | null) =>
    size === null
      ? [
          '件数表を下回る件数は、先に主任または業務実施責任者の同意が要ります。',
          'Fewer than the table asks for: a senior or the engagement leader agrees first.',
        ]
      : [`同意されている件数は ${size}件です。`, `What was agreed to is ${size}.`],
  empty: ['理由を入力してください。', 'Enter the reason.'],
  drawNow: ['抽出を確定', 'Draw'],
  expandNow: ['追加抽出を確定', 'Expand'],
  method: ['抽出の方法', 'Method'],
  RANDOM: [
    '登録のときに決まったシードが、すべての行に順位を付けます。上から件数分が標本です。',
    'The seed from the registration ranks every row; the first of them are the sample.',
  ],
  SYSTEMATIC: [
    'シードが決める始点から、一定の間隔（母集団÷件数）で抽出します。並びに周期のある母集団には向きません。',
    'From a seeded start at one interval (rows ÷ items). Not for rows that repeat in a rhythm.',
  ],
  HAPHAZARD: [
    '行を手で選びます。どのように選んだかを記録します。選びかたは後から再現できません。',
    'Rows are picked by hand, and how they were picked is recorded. The choice cannot be repeated.',
  ],
  ALL: ['母集団のすべての行を評価します。', 'Every row of the population is tested.'],
  basis: ['件数の決めかた', 'Size from'],
  byTable: ['件数表または件数の指定', 'The table, or as given'],
  byAttribute: ['属性サンプリング', 'Attribute sampling'],
  confidence: ['信頼度', 'Confidence'],
  tolerable: ['許容逸脱率', 'Tolerable rate'],
  expected: ['予想逸脱', 'Expected deviations'],
  items: (count: number) => [`${count}件`, `${count}`],
  willBe: ['標本の件数', 'Sample size'],
  picked: ['選びかたと理由', 'How they were picked, and why'],
  pickRows: ['行を選んでください。', 'Pick rows.'],
} as const satisfies TextTable;
