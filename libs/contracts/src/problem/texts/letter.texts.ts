import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const letterTexts: TextsOf<'letter'> = {
  'letter.date-invalid': say(
    ['経営者確認書の日付または受領日に、暦にない日付があります。', typed, '2026-12-11 のような形で入力してください。'],
    ['A date of the written representation is not in the calendar.', typedEn, 'Enter it like 2026-12-11.'],
  ),
  'letter.date-before-period-end': say(
    [
      '経営者確認書の日付が監査対象期間の末日以前です。',
      typed,
      '期間の末日より後の日付の確認書を、依頼者に求めてください。',
    ],
    [
      'The written representation is dated before the period is over.',
      typedEn,
      'Ask the client for one dated after the period’s last day.',
    ],
  ),
  'letter.received-before-its-date': say(
    ['経営者確認書の受領日が、確認書の日付より前です。', typed, '二つの日付を確認してください。'],
    ['The written representation was received before it is dated.', typedEn, 'Check the two dates.'],
  ),
  'letter.received-in-future': say(
    ['経営者確認書の受領日が今日より後です。', typed, '実際に受け取った日を入力してください。'],
    ['The written representation would be received in the future.', typedEn, 'Enter the day it really came.'],
  ),
  'letter.signer-missing': say(
    ['経営者確認書に署名した方の役職または氏名が入力されていません。', typed, '役職と氏名の両方を入力してください。'],
    ['Title or name of who signed the written representation is missing.', typedEn, 'Enter both.'],
  ),
  'letter.signer-not-storable': say(
    [
      '経営者確認書に署名した方の役職または氏名に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'Title or name of who signed the written representation holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'letter.authority-missing': say(
    [
      '署名した方にどのような権限があるかが入力されていません。',
      typed,
      'サービスの情報セキュリティについて持つ権限を、役職や委任の形で入力してください。',
    ],
    [
      'Nothing says what authority the signer has.',
      typedEn,
      'Enter what gives the signer authority over the security of the service.',
    ],
  ),
  'letter.authority-not-storable': say(
    [
      '署名した方の権限に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The authority of the signer holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'letter.points-not-all-answered': say(
    ['経営者確認書の項目のうち、確認か留保かを選んでいないものがあります。', typed, 'すべての項目を選んでください。'],
    ['Some points of the written representation are neither confirmed nor qualified.', typedEn, 'Answer every point.'],
  ),
  'letter.point-unknown': say(
    ['経営者確認書の項目が、この案件のルールセットと一致しません。', typed, '画面を読み直してから、記録してください。'],
    ['The points are not those of this engagement’s ruleset.', typedEn, 'Load the page again, then record the points.'],
  ),
  'letter.point-words-missing': say(
    ['留保のある項目に、依頼者の言葉が入力されていません。', typed, '確認書に書かれた言葉をそのまま入力してください。'],
    ['A qualified point has no words of the client.', typedEn, 'Enter them as the letter says them.'],
  ),
  'letter.point-words-unexpected': say(
    ['確認とした項目に、留保の言葉が入力されています。', typed, '「留保あり」を選ぶか、言葉を消してください。'],
    ['A confirmed point has words that limit it.', typedEn, 'Choose “Qualified”, or take the words out.'],
  ),
  'letter.correction-reason-missing': say(
    ['項目を記録し直す理由が入力されていません。', typed, '何を読み違えていたかを入力してください。'],
    ['No reason is given for recording the points anew.', typedEn, 'Say what was misread.'],
  ),
  'letter.point-not-qualified': say(
    ['この項目には留保がないため、確認は要りません。', same, '画面を読み直して、留保のある項目を見てください。'],
    ['This point is not qualified, so there is nothing to acknowledge.', sameEn, 'Load the page again.'],
  ),
  'letter.point-already-acknowledged': say(
    ['この項目の留保は、すでに確認されています。', same, '画面を読み直すと、その理由が見えます。'],
    ['This qualified point is acknowledged already.', sameEn, 'Load the page again to see the reason.'],
  ),
  'letter.acknowledgement-reason-missing': say(
    ['留保があっても報告書を出せる理由が入力されていません。', typed, '留保を読んで判断したことを入力してください。'],
    ['No reason is given why the report can go out.', typedEn, 'Say what you concluded from the qualification.'],
  ),
  'letter.period-not-over': say(
    [
      '監査対象期間が終わっていないため、経営者確認書の署名をまだ依頼できません。',
      typed,
      '期間の末日が過ぎてから依頼してください。',
    ],
    [
      'The period is not over, so the letter cannot be put before the client yet.',
      typedEn,
      'Do so after the last day of the period.',
    ],
  ),
  'letter.nobody-to-sign': say(
    [
      '依頼者に、経営者確認書に署名できる承認者がいません。',
      typed,
      '依頼者の画面で承認者を招待するか、署名された PDF を受け取って記録してください。',
    ],
    [
      'The client has no approver here who could sign the letter.',
      typedEn,
      'Invite one on the client’s page, or record the signed PDF.',
    ],
  ),
  'letter.sign-day-invalid': say(
    ['署名の期限が、今日からの暦にある日になっていません。', typed, '今日か、それより後の日を入れてください。'],
    ['The day to sign by is not a date from today on.', typedEn, 'Enter today or a day after it.'],
  ),
  'letter.note-not-storable': say(
    [
      '署名の依頼への添え書きに保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を除いて、2,000字以内で書いてください。',
    ],
    [
      'The note to the letter cannot be stored, or is too long.',
      typedEn,
      'Leave out control characters; 2,000 characters at most.',
    ],
  ),
  'letter.already-signed': say(
    [
      'この経営者確認書は、すでに署名されています。',
      '署名された書面はそのままです。',
      '直すところがあるときは、監査法人に新しい書面を頼んでください。',
    ],
    [
      'This letter has been signed already.',
      'The signed letter is as it was.',
      'If something has to be mended, ask the audit firm for a new one.',
    ],
  ),
  'letter.not-drawable': say(
    ['書面に印字できない文字があります。', typed, '環境に依存する文字や絵文字を、ふつうの文字に置き換えてください。'],
    ['The letter holds a character that cannot be printed.', typedEn, 'Put an ordinary character in its place.'],
  ),
};
