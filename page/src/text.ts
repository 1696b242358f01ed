// Words and numbers as a reader writes them.

export function shorten(text: string, most: number): string {
  const letters = text.length > most ? [...text.slice(0, 2 * most + 2)] : [];
  return letters.length > most ? letters.slice(0, most - 1).join("").trimEnd() + "…" : text;
}

// A name in two lines as equal as its words allow; in one if it is a single word.
export function folding(name: string): string[] {
  const gaps = [...name.matchAll(/ /g)].map(({ index }) => index);
  const gap = gaps.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return gap === undefined ? [name] : [name.slice(0, gap), name.slice(gap + 1)];
}

export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function dateText(date: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (!day) return date;
  const parsed = new Date(`${day}T00:00:00Z`);
  const format: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return Number.isNaN(parsed.getTime()) ? date : parsed.toLocaleDateString("en-GB", format);
}

export function monthText(month: string): string {
  const parsed = new Date(`${month}-01T00:00:00Z`);
  if (month.length < 7 || Number.isNaN(parsed.getTime())) return month;
  return parsed.toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
}

export function amountText(amount: string): string {
  const [number = "", ...unit] = amount.split(" ");
  const value = Number(number);
  const text = number.length < 16 && Number.isFinite(value) ? value.toLocaleString("en") : number;
  return [text, ...unit].join(" ");
}

export const percent = (part: number): string => `${Math.round(part * 100)} %`;

// Letters without marks and case; strokes are no marks, so they are named.
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łŁ]/g, "l").replace(/[øØ]/g, "o").toLowerCase();
}

// How near a name is to what is searched. 3: begins so; 2: a word begins so; 1: has it;
// 0.7: one slip away; 0.5: has the letters in this order.
export function closeness(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 3;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 1;
  if (wanted.length > 3 && name.split(" ").concat(name).some((word) => slips(word, wanted) < 2)) return 0.7;
  let from = 0;
  for (const letter of wanted) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return wanted.length > 2 && name.length < wanted.length * 2.5 ? 0.5 : 0;
}

// How many letters must be changed, added, dropped or swapped with the next; 2 stands for more.
export function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return 1;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0] ? 1 : 2;
}
