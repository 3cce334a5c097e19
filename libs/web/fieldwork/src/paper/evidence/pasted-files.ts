/** `2026-11-28 1432`: what a screenshot is called until somebody says what it shows. */
const stamp = (at: Date): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
};

/**
 * Files that a paste brings: a picture that was never a file is named by the moment. None where text comes with it, as from a
 * table program, which puts a picture of its cells beside them.
 */
export function pastedFiles(data: DataTransfer | null, name: string, at = new Date()): File[] {
  const files = [...(data?.files ?? [])];
  if (files.length === 0 || data!.types.includes('text/plain')) return [];
  return files.map((file) => {
    const isNameless = /^image\.\w+$/.test(file.name) && file.type.startsWith('image/');
    if (!isNameless) return file;
    const ending = file.type.slice('image/'.length).replace('jpeg', 'jpg');
    return new File([file], `${name} ${stamp(at)}.${ending}`, { type: file.type });
  });
}
