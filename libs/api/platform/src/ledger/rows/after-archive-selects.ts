import { mine, moment, row, type BoundSelect } from './bound-select';

const addendum: BoundSelect = `
  ${row('a.id', 'a.number', 'a.id', [
    'a.number',
    'a.test_id',
    'a.dated_on',
    'a.reason',
    'a.said',
    'a.state',
    'a.written_by',
    moment('a.written_at'),
    'a.ended_by',
    moment('a.ended_at'),
    'a.method',
    'a.end_reason',
  ])}
  FROM addendum a WHERE ${mine('a', 'a.id')}`;

const legalHold: BoundSelect = `
  ${row('h.id', 'h.number', 'h.id', [
    'h.number',
    'h.matter',
    'h.reason',
    'h.set_by',
    moment('h.set_at'),
    'h.set_method',
    'h.lifted_by',
    moment('h.lifted_at'),
    'h.lift_method',
    'h.lift_reason',
  ])}
  FROM legal_hold h WHERE ${mine('h', 'h.id')}`;

/** What is recorded of a file once it is archived. */
export const afterArchiveSelects = { addendum, 'legal-hold': legalHold };
