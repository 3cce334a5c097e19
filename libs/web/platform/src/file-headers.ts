/** What is said of a file beside its bytes. */
export function headersOf(file: File): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
    'X-File-Type': file.type || 'application/octet-stream',
  };
}
