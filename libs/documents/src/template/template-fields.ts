/** Fields that only look at the document itself. Every other one fetches, asks, computes or runs, or may some day. */
const harmless = ['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'PAGEREF', 'REF', 'STYLEREF', 'SEQ', 'TOC'];

export interface FieldReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** After the part was read. */
  isHarmful(): boolean;
}

/** Reads the instructions of a part’s fields: in one attribute, or in pieces between marks, fields within fields too. */
export function fieldReader(): FieldReader {
  const open: string[] = [];
  let isInstruction = false;
  let harmful = false;
  const told = (instruction: string | undefined) => {
    if (instruction !== undefined && !isHarmless(instruction)) harmful = true;
  };
  return {
    open(name, attributes) {
      if (name === 'fldSimple') told(attributes['instr'] ?? '');
      if (name === 'instrText' || name === 'delInstrText') isInstruction = true;
      if (name !== 'fldChar') return;
      const type = attributes['fldCharType'];
      if (type === 'begin') open.push('');
      // The result follows; the same field is looked at once.
      if (type === 'separate' && open.length > 0) {
        told(open.pop());
        open.push('PAGE');
      }
      if (type === 'end') told(open.pop());
    },
    text(text) {
      if (!isInstruction) return;
      if (open.length === 0) harmful = true;
      else open.push(open.pop() + text);
    },
    close(name) {
      if (name === 'instrText' || name === 'delInstrText') isInstruction = false;
    },
    isHarmful: () => harmful || open.length > 0,
  };
}

function isHarmless(instruction: string): boolean {
  const [name = ''] = instruction
    .trim()
    .toUpperCase()
    .split(/[\s\\]/);
  return harmless.includes(name) && !/[{}]/.test(instruction);
}
