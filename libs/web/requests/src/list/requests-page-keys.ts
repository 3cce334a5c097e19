import type { requestsPageTexts } from './requests-page-texts';

type Words = Readonly<
  Record<
    Extract<
      keyof typeof requestsPageTexts,
      | 'accept'
      | 'acceptChosen'
      | 'giveBack'
      | 'look'
      | 'move'
      | 'neighbours'
      | 'nextView'
      | 'propose'
      | 'remindChosen'
      | 'select'
      | 'selectClean'
      | 'upDown'
      | 'write'
    >,
    string
  >
>;

/** The keys of the list as the frame prints them; a card is moved on the board alone. */
export function requestKeys(t: Words, isBoard: boolean) {
  return [
    { keys: 'J K', label: t.upDown },
    { keys: 'V', label: t.nextView },
    { keys: 'X', label: t.select },
    { keys: 'A', label: t.accept },
    { keys: 'R', label: t.giveBack },
    ...(isBoard
      ? [
          { keys: 'M', label: t.move },
          { keys: 'Space', label: t.look },
        ]
      : []),
    { keys: 'Shift+X', label: t.selectClean, quiet: true },
    { keys: 'Shift+A', label: t.acceptChosen, quiet: true },
    { keys: 'Shift+R', label: t.remindChosen, quiet: true },
    { keys: 'N', label: t.write, quiet: true },
    { keys: 'P', label: t.propose, quiet: true },
    { keys: '[ ]', label: t.neighbours, quiet: true },
  ];
}
