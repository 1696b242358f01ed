// What the file carries packed: gzip, then base64, in a script element that nothing runs.

export const isCarried = (id: string): boolean => document.getElementById(id) !== null;

export async function unpack(id: string): Promise<ArrayBuffer> {
  const letters = atob(document.getElementById(id)?.textContent ?? "");
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
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
