/** The engagement of the worked example; every name and number in it is invented, and no registry office bears the first digits. */
export const exampleClient = {
  name: '株式会社ミズナラクラウド',
  nameKana: 'カブシキガイシャミズナラクラウド',
  corporateNumber: '6999901000101',
  address: '東京都千代田区霞台1-2-3',
  representativeName: '楢崎 一',
  representativeTitle: '代表取締役社長',
};

export const exampleService = {
  name: 'ミズナラ文書基盤',
  kind: 'SAAS' as const,
  regions: ['東日本'],
  baseServices: [
    { name: 'アオバIaaS', registrationNo: 'C99-0001-1', validUntil: '2027-10-31', checkedOn: '2026-02-02' },
  ],
};

export const examplePeriod = { start: '2026-04-01', end: '2026-09-30' };

const dayInTokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** Asked at every step anew: the example may be led over midnight. */
const today = (): string => dayInTokyo.format(new Date());

/**
 * What is done in the example today bears today's date, because nobody can record a confirmation of tomorrow; what the
 * example says about its period bears the dates of the example.
 */
export const exampleDates = {
  tested: '2026-10-19',
  due: '2026-11-13',
  today,
};

export const baseServiceNo = 'C99-0001-1';
