// What the file carries packed: gzip, then base 85 (RFC 1924, but / , . for & < >), in a script
// element that nothing runs.

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%/()*+-;,=.?@^_`{|}~";

// Five letters are four bytes, the highest first; of fewer, as many bytes as letters but one.
export function fromLetters(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let value = 0; value < LETTERS.length; value += 1) values[LETTERS.charCodeAt(value)] = value;
  const groups = Math.ceil(text.length / 5);
  const bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let group = 0; group < groups; group += 1) {
    let number = 0;
    for (let place = group * 5; place < group * 5 + 5; place += 1) {
      number = number * 85 + (place < text.length ? values[text.charCodeAt(place)]! : 84);
    }
    bytes.setUint32(group * 4, number);
  }
  return new Uint8Array(bytes.buffer, 0, groups * 4 - (groups * 5 - text.length));
}

export const isCarried = (id: string): boolean => document.getElementById(id) !== null;

export async function unpack(id: string): Promise<ArrayBuffer> {
  const bytes = fromLetters(document.getElementById(id)?.textContent ?? "");
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

export const unpackText = async (id: string): Promise<string> => new TextDecoder().decode(await unpack(id));

// Data that the file carries: as they are, or packed if they are large.
export async function carriedJson<T>(id: string): Promise<T> {
  const home = document.getElementById(id);
  const plain = home?.getAttribute("type") === "application/json";
  return JSON.parse(plain ? (home?.textContent ?? "") : await unpackText(id)) as T;
}

// Run a script that the file carries packed; the page's policy names it by its hash.
export async function runCarried(id: string): Promise<void> {
  const script = document.createElement("script");
  script.textContent = await unpackText(id);
  document.head.append(script);
  script.remove();
}
