import { describe, expect, it } from 'vitest';
import { repeatsText } from './repeats-text';

const procedure = '特権の一覧を閲覧し、承認の記録と突き合わせる（全件）。';

describe('what is asked of a client', () => {
  it.each([
    ['is the procedure word for word', procedure],
    ['is it in another width, with other spaces', '特権の一覧を 閲覧し、承認の記録と突き合わせる(全件)。'],
    ['holds it whole', `次の資料をください。${procedure}`],
  ])('repeats it where it %s', (_, said) => expect(repeatsText(said, procedure)).toBe(true));

  it.each([
    ['asks in words of its own', '特権の利用者の一覧と、承認の記録をください。', procedure],
    ['says nothing', '', procedure],
    ['names what a short procedure names', '特権の一覧をください。', '特権の一覧'],
  ])('repeats nothing where it %s', (_, said, of) => expect(repeatsText(said, of)).toBe(false));
});
