import { describe, expect, it } from 'vitest';
import { mayRecordBaseServiceCheck, type RecordBaseServiceCheckFacts } from './record-base-service-check.rule';

const seen: RecordBaseServiceCheckFacts = {
  registrationNo: 'C99-0001-1',
  known: ['C99-0001-1'],
  name: 'アオバIaaS',
  found: 'LISTED',
  validUntil: '2027-10-31',
  checkedOn: '2026-10-05',
  note: '',
  lastCheckedOn: '2026-02-02',
  today: '2026-10-05',
};

describe('recording what the public list says of a base service', () => {
  it.each([
    ['it is listed', {}],
    ['it is looked up for the first time', { lastCheckedOn: null }],
    ['it is looked up twice on a day', { lastCheckedOn: '2026-10-05' }],
    ['it is not listed and nobody knows since when', { found: 'NOT_LISTED', validUntil: null, note: '一覧にない' }],
    ['it is listed beyond its validity, as the note says', { validUntil: '2026-09-30', note: '更新の審査中' }],
  ] satisfies [string, Partial<RecordBaseServiceCheckFacts>][])('is allowed when %s', (_, change) => {
    expect(mayRecordBaseServiceCheck({ ...seen, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement knows no such service', { known: ['C99-0002-1'] }, 'base-service.unknown'],
    ['it has no name', { name: ' ' }, 'base-service.name-missing'],
    ['its name is too long', { name: 'あ'.repeat(201) }, 'base-service.name-not-storable'],
    ['nothing says what was found', { found: '' }, 'base-service.found-unknown'],
    ['the day does not exist', { checkedOn: '2026-09-31' }, 'base-service.checked-on-invalid'],
    ['the day has not come', { checkedOn: '2026-10-06' }, 'base-service.checked-in-future'],
    ['somebody looked later already', { checkedOn: '2026-02-01' }, 'base-service.checked-before-last'],
    ['it is listed and nothing says until when', { validUntil: null }, 'base-service.validity-missing'],
    ['its last day does not exist', { validUntil: '2027-02-29' }, 'base-service.validity-invalid'],
    ['it is gone and ends later', { found: 'NOT_LISTED', note: '一覧にない' }, 'base-service.ended-after-check'],
    ['it is gone without a word', { found: 'NOT_LISTED', validUntil: null }, 'base-service.note-missing'],
    ['it is listed for less without a word', { found: 'LISTED_LESS' }, 'base-service.note-missing'],
    ['it is listed beyond its validity without a word', { validUntil: '2026-09-30' }, 'base-service.note-missing'],
    ['the note cannot be stored', { note: '\u0000' }, 'base-service.note-not-storable'],
  ] satisfies [string, Partial<RecordBaseServiceCheckFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordBaseServiceCheck({ ...seen, ...change })).toEqual({ allowed: false, code });
  });
});
