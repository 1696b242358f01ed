// CSV as spreadsheets read it. A cell that begins like a formula is made text by an apostrophe: its
// words come from articles, and a spreadsheet would run them.

export function csvText(rows: readonly (readonly string[])[]): string {
  return "\ufeff" + rows.map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

// Rows with tabs between their cells, as spreadsheets take them from the clipboard.
export const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

function csvCell(text: string): string {
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d.,]*$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
