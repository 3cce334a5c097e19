import { describe, expect, it } from 'vitest';
import { mayUsePassword, type UsePasswordFacts } from './use-password.rule';

describe('using a password', () => {
  const facts: UsePasswordFacts = {
    password: '桜と梅と桃と李と杏と林檎',
    isCommon: false,
    owner: {
      names: ['佐藤', '花', 'サトウ', 'ハナコ'],
      email: 'satou.h@kasumidai.example',
      firmName: '霞台有限責任監査法人',
    },
  };

  it('is allowed when it is long and says nothing about its owner', () => {
    expect(mayUsePassword(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['a word of one kanji that is in the name', '春に咲く花と秋に咲く草と'],
    ['no capital, no digit and no sign', 'tall trees by the river'],
    ['the ending that every company has', '株式会社の朝礼は九時から'],
    ['the ending of every address of an example', 'for example seven whales'],
    ['sixty-four characters', 'tall trees by the river and seven whales in a bay of green water'],
    ['two hundred characters, the longest', `${'七頭の鯨と緑の湾に立つ高い木'.repeat(14)}、川、橋`],
  ])('is allowed with %s', (_, password) => {
    expect(mayUsePassword({ ...facts, password })).toEqual({ allowed: true });
  });

  it.each([
    ['it has eleven characters', '12345678901', 'password.too-short'],
    ['it is longer than anybody types', 'x'.repeat(201), 'password.too-long'],
    ['it is one character all along', 'ああああああああああああ', 'password.one-pattern'],
    ['it is one word again and again', 'qwertyQWERTYqw', 'password.one-pattern'],
    ['it counts up', '１２３４５６７８９０１２', 'password.one-pattern'],
    ['it counts down', 'zyxwvutsrqpo', 'password.one-pattern'],
    ['it holds the mail name in any width', 'ｓａｔｏｕ．ｈ-2026-xx', 'password.contains-name'],
    ['it holds the domain of the mail', 'the Kasumidai tower', 'password.contains-name'],
    ['it holds the family name', '佐藤さんの朝の珈琲と窓辺', 'password.contains-name'],
    ['it holds the reading in the other syllabary', 'はなこの朝の珈琲と窓辺に', 'password.contains-name'],
    ['it holds the firm’s name', '霞台の坂を毎朝六時に登る', 'password.contains-name'],
    ['it holds the product’s name', 'Akashi no tsubame', 'password.contains-name'],
  ])('is refused when %s', (_, password, code) => {
    expect(mayUsePassword({ ...facts, password })).toEqual({ allowed: false, code });
  });

  it('is refused when it was stolen elsewhere', () => {
    expect(mayUsePassword({ ...facts, isCommon: true })).toEqual({ allowed: false, code: 'password.common' });
  });
});
