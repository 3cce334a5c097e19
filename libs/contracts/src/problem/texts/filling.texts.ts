import { nothingChanged, say } from './say';

const [same, sameEn] = nothingChanged;

/** Why a paper takes no procedure of the firm, or a step no newer version of one. */
export const fillingTexts = {
  'test.no-procedure': say(
    [
      'この管理策と評価の種類には、監査手続が登録されていません。',
      same,
      '管理基準の「監査手続」で取り込んでから、もう一度お試しください。',
    ],
    [
      'The firm has no procedure for this criterion and kind of test.',
      sameEn,
      'Import it under the procedures of the criteria, then try again.',
    ],
  ),
  'test.no-paper-to-copy': say(
    [
      '写せる調書がないか、その調書に手続がありません。',
      same,
      '前年度の案件の体制に加わっているか、対応する管理策があるかを確かめてください。',
    ],
    [
      'There is no paper to copy from, or it has no steps.',
      sameEn,
      'Check that you are on the team of last year’s engagement, and that the control was tested there.',
    ],
  ),
  'test.copies-stand': say(
    ['その調書の手続は、すべて写してあります。', same, '直す手続は、この調書の上で変更してください。'],
    ['All steps of that paper are here already.', sameEn, 'Change on this paper what should differ.'],
  ),
  'test.procedures-stand': say(
    ['監査手続は、すべてこの調書に入っています。', same, '追加する操作は必要ありません。'],
    ['All of the procedures stand on this paper already.', sameEn, 'There is nothing to add.'],
  ),
  'test.steps-written': say(
    [
      'すでに手続が書かれています。',
      same,
      '書かれた手続の後に加えるときは、「手続のある調書にも加える」を選んでください。',
    ],
    [
      'Steps are written on this paper already.',
      sameEn,
      'To add the procedures after them, choose “also where steps are written”.',
    ],
  ),
  'test.signed-already': say(
    [
      '署名された調書には、監査手続を入れられません。',
      '署名と調書は元のままです。',
      '調書を開いて変更を始めると署名は失効し、その後で入れられます。',
    ],
    [
      'A signed paper takes no procedure.',
      'The signature and the paper are as they were.',
      'Open the paper and change it, which voids the signature; it takes procedures after that.',
    ],
  ),
  'test.too-many-steps': say(
    ['手続が1つの調書の上限（100件）を超えます。', same, '使わない手続を外してから、もう一度お試しください。'],
    ['The paper would hold more than 100 steps.', sameEn, 'Remove steps that are not used, then try again.'],
  ),
  'test.step-without-procedure': say(
    ['この手続は監査手続から入れたものではありません。', same, '文言は手続の欄で直接変更してください。'],
    ['This step was not written from a procedure of the firm.', sameEn, 'Change its wording in the step itself.'],
  ),
  'test.procedure-not-newer': say(
    [
      'お読みになった版は、今の最新の版ではありません。',
      same,
      '調書を読み直し、表示される差を確認してから選んでください。',
    ],
    [
      'The version you read is not the newest one.',
      sameEn,
      'Read the paper again, look at the difference shown, then choose.',
    ],
  ),
};
