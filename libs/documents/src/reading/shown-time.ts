import { dateOfSerial, timeOfSerial } from '../statement/workbook-text';

/** A number whose format shows a time of day or hours that went by; null for every other format. */
export function shownTime(serial: number, format: string, countsFrom1904: boolean): string | null {
  const letters = format.replace(/"[^"]*"|\\./g, '');
  if (!/[hs]/i.test(letters) || /[#]/.test(letters) || !Number.isFinite(serial) || serial < 0) return null;
  if (/\[h+\]/i.test(letters)) return hoursOf(serial);
  const day = serial >= 1 ? dateOfSerial(serial, countsFrom1904) : null;
  const time = timeOfSerial(serial) ?? '00:00';
  return day ? `${day} ${time}` : time;
}

function hoursOf(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${hours}:${String(minutes).padStart(2, '0')}`;
}
