import type { Language, Texts } from './texts';

export type ArgumentReason = 'unknown' | 'unread' | 'unusable';

/** Stands behind what was typed. */
export const argumentTexts: Texts<ArgumentReason> = {
  unknown: { ja: 'この引数を読み取れません', en: 'cannot be read' },
  unread: {
    ja: 'この使いかたでは照合に使われません。外してください',
    en: 'is compared with nothing in this use: leave it out',
  },
  unusable: { ja: 'この形で指定してください', en: 'has to be given in this form' },
};

export const usage: Readonly<Record<Language, string>> = {
  ja: `使いかた
  akashi-verify PACKAGE.zip [--key-fingerprint HEX] [--witness LINE]… [--root HEX --size N] [--tsa-ca FILE] [--json] [--lang ja|en]
  akashi-verify REPORT.pdf|APPENDIX.xlsx FILE.tlog-proof [--key-fingerprint HEX] [--witness LINE]… [--json] [--lang ja|en]
  akashi-verify draw --population FILE.csv|FILE.xlsx --sheet SHEET.json [--json] [--lang ja|en]
  akashi-verify draw --population FILE.csv --seed HEX --size N [--void 行,行] [--json] [--lang ja|en]
終了コード 0: 一致 / 1: 変更されている / 2: 確認できない / 3: 鍵の指紋、立会人、時刻認証のどれかを照合していない（指紋がなければ、誰でも作れるパッケージ）`,
  en: `Usage
  akashi-verify PACKAGE.zip [--key-fingerprint HEX] [--witness LINE]… [--root HEX --size N] [--tsa-ca FILE] [--json] [--lang ja|en]
  akashi-verify REPORT.pdf|APPENDIX.xlsx FILE.tlog-proof [--key-fingerprint HEX] [--witness LINE]… [--json] [--lang ja|en]
  akashi-verify draw --population FILE.csv|FILE.xlsx --sheet SHEET.json [--json] [--lang ja|en]
  akashi-verify draw --population FILE.csv --seed HEX --size N [--void ROW,ROW] [--json] [--lang ja|en]
Exit code 0: holds / 1: changed / 2: cannot be checked / 3: key, witness or time-stamp not compared (without a fingerprint anybody could have made it)`,
};
