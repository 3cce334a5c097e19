import { requestListTexts } from './request-list.texts';
import { requestOriginTexts } from './request-origin.texts';
import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const requestTexts: TextsOf<'request'> = {
  ...requestOriginTexts,
  ...requestListTexts,
  'request.file-not-scanned': say(
    [
      'このファイルのウイルス検査が、まだ終わっていません。',
      'ファイルは預かったままです。',
      'しばらくしてから、もう一度ダウンロードしてください。',
    ],
    ['This file has not been scanned yet.', 'It is kept as it came.', 'Download it again in a while.'],
  ),
  'request.file-not-scannable': say(
    [
      'このファイルは、ウイルス検査のできる大きさを超えています。',
      'お渡ししていません。監査機関の側には届いています。',
      '手元に残す必要があるときは、元のファイルを使うか、分けて出し直してください。',
    ],
    [
      'This file is larger than the scanner looks through, so it is not given out.',
      'The audit firm has it as it came.',
      'If you need it, use the file it was made from, or send it again in parts.',
    ],
  ),
  'request.file-infected': say(
    [
      'このファイルは、ウイルス検査で有害とされました。',
      'お渡ししていません。監査機関の側に、封をして残っています。',
      '元の端末を調べ、問題のないファイルを出し直してください。',
    ],
    [
      'The scanner found this file to be harmful, so it is not given out.',
      'It stays sealed with the audit firm.',
      'Have the machine it came from looked at, and send a sound file.',
    ],
  ),
  'request.title-missing': say(
    ['依頼資料の件名がありません。', typed, '求めているものを一言で入力してください。'],
    ['The request has no title.', typedEn, 'Say in a few words what is wanted.'],
  ),
  'request.wanted-missing': say(
    ['依頼の文がありません。', typed, '依頼者に何を出してほしいかを書いてください。'],
    ['The request does not say what is wanted.', typedEn, 'Write to the client what they are to send.'],
  ),
  'request.text-not-storable': say(
    [
      '依頼資料に保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除き、件名は200字、文は2,000字以内にしてください。',
    ],
    [
      'The request holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it; a title has up to 200 characters, a text up to 2,000.',
    ],
  ),
  'request.due-invalid': say(
    ['依頼資料の期限が日付ではありません。', typed, '期限を年月日で入力してください。'],
    ['The day until which it is wanted is no date.', typedEn, 'Give the day with year and month.'],
  ),
  'request.due-past': say(
    ['依頼資料の期限が過ぎた日です。', typed, '今日か、それより後の日にしてください。'],
    ['The day until which it is wanted is over.', typedEn, 'Choose today or a later day.'],
  ),
  'request.due-not-later': say(
    ['新しい期限が、いまの期限より後ではありません。', typed, 'いまの期限より後の日を選んでください。'],
    ['The new day is not later than the one that stands.', typedEn, 'Choose a later day.'],
  ),
  'request.fieldwork-not-open': say(
    [
      '計画の承認前か報告の発行後なので、依頼資料を作れません。',
      same,
      '計画が承認されてから、報告書の発行前に行ってください。',
    ],
    [
      'Papers are asked for between the approval of the plan and the issue of the report.',
      sameEn,
      'Do it once the plan is approved.',
    ],
  ),
  'request.answerer-unknown': say(
    ['選んだ回答者は、この依頼者の利用者ではなくなっています。', typed, '別の回答者を選ぶか、決めずに送ってください。'],
    ['Who was chosen to answer is not at this client.', typedEn, 'Choose somebody else, or leave it open.'],
  ),
  'request.last-year-closed': say(
    [
      '前年の案件を見られるのは、前年の体制にいた人と品質管理部門だけです。',
      same,
      '前年の体制にいた人に、前年の依頼の持ち越しを頼んでください。',
    ],
    [
      'Last year’s engagement is open to its own team and to the quality office.',
      sameEn,
      'Ask somebody who was on last year’s team to bring its requests over.',
    ],
  ),
  'request.taken-over-already': say(
    [
      '選んだ前年の依頼の中に、今年すでに依頼にしたものがあります。',
      same,
      '一覧を読み直し、まだ持ち越していない依頼だけを選んでください。',
    ],
    [
      'One of last year’s requests is among this year’s already.',
      sameEn,
      'Read the list again, and choose only what was not brought over yet.',
    ],
  ),
  'request.answered': say(
    [
      '依頼資料はもう回答されているか、終わっています。',
      typed,
      '変える必要があれば、差戻すか、新しい依頼を作ってください。',
    ],
    ['The request was answered or has ended.', typedEn, 'Return the answer, or make another request.'],
  ),
  'request.expected-unfit': say(
    ['届いたかを見る番号が多いか、長すぎます。', typed, '1行に一つ、1,000件、各100字までにしてください。'],
    [
      'There are too many ids to look for, or one is too long.',
      typedEn,
      'Write one in a line, 1,000 at most, each of 100 letters or fewer, without control characters.',
    ],
  ),
  'request.text-was-sent': say(
    [
      '送った依頼の件名・文・期限は変えられません。依頼者が読んだまま残します。',
      typed,
      '補うことは「やりとり」に書いてください。期限は延長できます。求めるものが違うなら、取り下げて新しく依頼してください。',
    ],
    [
      'What was sent stays as the client has read it.',
      typedEn,
      'Add to it in the thread, give more time, or withdraw it and ask anew.',
    ],
  ),
  'request.not-draft': say(
    ['依頼資料はすでに送られています。', same, '一覧を開き直して、未送付の依頼だけを選んでください。'],
    ['The request was sent already.', sameEn, 'Open the list anew and choose those that were not sent.'],
  ),
  'request.not-sent': say(
    ['依頼資料はまだ送られていません。', typed, '送ってから、やりとりに書いてください。'],
    ['The request was not sent yet.', typedEn, 'Send it, and write then.'],
  ),
  'request.not-waiting': say(
    ['依頼資料は、いま回答を待っていません。', same, '依頼を開き直して、状態を確かめてください。'],
    ['The request does not wait for an answer now.', sameEn, 'Open it anew and see how it stands.'],
  ),
  'request.reminded-today': say(
    [
      '選んだ依頼資料には、今日すでに催促したものがあります。',
      typed,
      '今日催促したものを選択から外してください。催促は1日に1回です。',
    ],
    ['One of these requests was reminded of today already.', typedEn, 'Leave it out: a client is reminded once a day.'],
  ),
  'request.nothing-sent': say(
    ['回答に、ファイルも言葉もありません。', same, 'ファイルを加えるか、出せない事情を書いてください。'],
    ['The answer holds no file and no words.', sameEn, 'Add a file, or write why there is none.'],
  ),
  'request.words-not-storable': say(
    ['書いた言葉に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、2,000字以内にしてください。'],
    ['What was written cannot be stored as it stands, or is too long.', typedEn, 'Keep to 2,000 plain characters.'],
  ),
  'request.received-from-missing': say(
    ['誰から、どのように受け取ったかがありません。', typed, '渡した方の名前と、受け取った方法を書いてください。'],
    ['It is not said from whom and how it was received.', typedEn, 'Name who gave it, and the way it came.'],
  ),
  'request.received-on-invalid': say(
    ['受け取った日が、日付でないか先の日です。', typed, '今日か、それより前の日にしてください。'],
    ['The day it was received is no date, or lies ahead.', typedEn, 'Give today or an earlier day.'],
  ),
  'request.not-submitted': say(
    ['確認を始められる提出がありません。', same, '依頼を開き直して、状態を確かめてください。'],
    ['There is no answer to take up.', sameEn, 'Open the request anew and see how it stands.'],
  ),
  'request.not-answered': say(
    ['依頼資料には、受領か差戻しを決める提出がありません。', typed, '依頼を開き直して、状態を確かめてください。'],
    ['There is no answer to decide on.', typedEn, 'Open the request anew and see how it stands.'],
  ),
  'request.file-unknown': say(
    ['選んだファイルは、いまの提出にありません。', typed, '依頼を開き直して、選び直してください。'],
    ['A chosen file is not part of the answer that stands.', typedEn, 'Open the request anew and choose again.'],
  ),
  'request.paper-missing': say(
    ['証跡にするファイルに、調書が選ばれていません。', typed, 'ファイルごとに調書を選ぶか、証跡にしないでください。'],
    ['A file that is to become evidence has no paper.', typedEn, 'Choose a paper for it, or leave it out.'],
  ),
  'request.return-reason-missing': say(
    ['差戻しの理由がありません。', typed, '依頼者に伝えることを書いてください。'],
    ['The answer is returned without a reason.', typedEn, 'Write what the client is to know.'],
  ),
  'request.settled': say(
    ['受領した、または取り下げた依頼資料は、取り下げられません。', same, '受領した証跡は、調書の側で扱ってください。'],
    ['A request that was accepted or withdrawn cannot be withdrawn.', sameEn, 'Work on the evidence in its paper.'],
  ),
  'request.withdrawal-reason-missing': say(
    ['依頼資料を取り下げる理由がありません。', typed, '取り下げる理由を書いてください。'],
    ['The request is withdrawn without a reason.', typedEn, 'Write why it is not wanted any more.'],
  ),
  'request.comment-missing': say(
    ['やりとりに書く言葉がありません。', same, '伝えることを書いてから送ってください。'],
    ['The message is empty.', sameEn, 'Write what you want to say, and send it then.'],
  ),
};
