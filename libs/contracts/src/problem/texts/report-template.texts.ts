import { fileIsKept, nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [file, fileEn] = fileIsKept;
const [same, sameEn] = nothingChanged;

export const reportTemplateTexts: TextsOf<'report-template'> = {
  'report-template.not-document': say(
    ['Wordの文書（.docx）ではありません。', file, 'Wordで「Word 文書 (.docx)」として保存し直してください。'],
    ['This is not a Word document (.docx).', fileEn, 'Save it in Word as “Word Document (.docx)”.'],
  ),
  'report-template.damaged': say(
    ['テンプレートのファイルが壊れています。', file, 'Wordで開けることを確かめ、保存し直してください。'],
    ['The template’s file is damaged.', fileEn, 'Check that Word opens it, and save it again.'],
  ),
  'report-template.encrypted': say(
    ['テンプレートがパスワードで保護されています。', file, 'パスワードを外して保存し直してください。'],
    ['The template is protected by a password.', fileEn, 'Remove the password and save it again.'],
  ),
  'report-template.too-large': say(
    ['テンプレートが大きすぎるか、展開すると上限を超えます。', file, '大きな画像を除いて保存し直してください。'],
    ['The template is too large, or would be once unpacked.', fileEn, 'Remove large pictures and save it again.'],
  ),
  'report-template.entities': say(
    [
      'テンプレートの中に、XMLの文書型か実体の宣言があります。',
      file,
      'Wordで新しい文書に内容を写し、保存し直してください。',
    ],
    [
      'The template declares an XML document type or entities.',
      fileEn,
      'Copy its content into a new document in Word and save that.',
    ],
  ),
  'report-template.macros': say(
    [
      'テンプレートにマクロが含まれています。',
      file,
      'マクロを含まない「Word 文書 (.docx)」として保存し直してください。',
    ],
    ['The template holds macros.', fileEn, 'Save it as a “Word Document (.docx)”, which holds none.'],
  ),
  'report-template.external': say(
    [
      'テンプレートが、外のファイルやWebの場所を参照しています。',
      file,
      'リンクされた画像、ハイパーリンク、添付テンプレート、差し込み印刷の設定を外して保存し直してください。',
    ],
    [
      'The template refers to files or places outside.',
      fileEn,
      'Remove linked pictures, hyperlinks, an attached template and mail merge, and save it again.',
    ],
  ),
  'report-template.embedded': say(
    [
      'テンプレートに、埋め込まれたオブジェクトかコントロールがあります。',
      file,
      '埋め込みを削除するか画像に置き換えて保存し直してください。',
    ],
    [
      'The template holds an embedded object or control.',
      fileEn,
      'Delete it or put a picture in its place, and save it again.',
    ],
  ),
  'report-template.inserted': say(
    [
      'テンプレートが、別の文書を取り込むようになっています。',
      file,
      '取り込む内容をこの文書に写して保存し直してください。',
    ],
    ['The template takes in another document.', fileEn, 'Copy that content into this document and save it again.'],
  ),
  'report-template.field': say(
    [
      'テンプレートに、使えないフィールドがあります。',
      file,
      'ページ番号、目次、文書内の参照のほかのフィールドを文字に変えて保存し直してください。',
    ],
    [
      'The template has a field that cannot be used.',
      fileEn,
      'Turn all fields but page numbers, contents and references within into text, and save it again.',
    ],
  ),
  'report-template.bound': say(
    [
      'テンプレートに、データに結び付いたコンテンツ コントロールがあります。',
      file,
      'コンテンツ コントロールを文字に変えて保存し直してください。',
    ],
    ['The template has a content control that is bound to data.', fileEn, 'Turn it into text and save it again.'],
  ),
  'report-template.part': say(
    [
      'テンプレートに、報告書に要らない部品（定型句、埋め込みフォントなど）があります。',
      file,
      'Wordで新しい文書に内容を写し、保存し直してください。',
    ],
    [
      'The template holds parts that no report needs, such as building blocks or embedded fonts.',
      fileEn,
      'Copy its content into a new document in Word and save that.',
    ],
  ),
  'report-template.tags-unreadable': say(
    [
      'テンプレートのタグを読み取れません。',
      file,
      '{ と } の組、脚注や図の説明の中のタグ、深い入れ子を確かめてください。',
    ],
    [
      'The tags of the template cannot be read.',
      fileEn,
      'Look for braces without a pair, tags in notes or in a picture’s description, and deep nesting.',
    ],
  ),
  'report-template.tags-wrong': say(
    ['テンプレートに、直す必要のあるタグがあります。', file, '示されたタグを直し、もう一度選んでください。'],
    [
      'The template has tags that need to be mended.',
      fileEn,
      'Mend the tags that are named and choose the file again.',
    ],
  ),
  'report-template.name-missing': say(
    ['テンプレートに名前がありません。', same, '名前を入力してください。'],
    ['The template has no name.', sameEn, 'Enter one.'],
  ),
  'report-template.name-not-storable': say(
    ['テンプレートの名前が長すぎるか、保存できない文字があります。', same, '短くするか、文字を直してください。'],
    [
      'The template’s name is too long or has a character that cannot be kept.',
      sameEn,
      'Shorten it or correct the character.',
    ],
  ),
  'report-template.same-file': say(
    ['前の版とまったく同じファイルです。', same, '変更したファイルを選んでください。'],
    ['This is the very file of the version before.', sameEn, 'Choose the file that was changed.'],
  ),
  'report-template.report-issued': say(
    ['報告書は発行済みのため、テンプレートを変えられません。', same, '訂正するときは、訂正の草案で選んでください。'],
    ['The report is issued; its template stays.', sameEn, 'In a correction, choose one for its draft.'],
  ),
  'report-template.chosen-already': say(
    ['そのテンプレートは、すでに選ばれています。', same, '変えるときは、別のテンプレートか版を選んでください。'],
    ['This template is chosen already.', sameEn, 'Choose another one or another version to change it.'],
  ),
};
