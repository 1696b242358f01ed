// A pen that draws SVG with the words of a canvas: whoever paints on the page's canvas can paint
// on it, as far as hulls and names go.

// Text as XML can hold it: markup escaped, and without what no XML may contain.
export function xmlText(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "�")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

export class SvgPen {
  parts: string[] = [];
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineJoin = "round";
  globalAlpha = 1;
  font = "";
  textAlign = "center";
  textBaseline = "middle";
  #path = "";
  #saved: number[] = [];
  #measure: (font: string, text: string) => number;

  // `measure` says how wide a text is in a font.
  constructor(measure: (font: string, text: string) => number) {
    this.#measure = measure;
  }

  save(): void {
    this.#saved.push(this.globalAlpha);
  }

  restore(): void {
    this.globalAlpha = this.#saved.pop() ?? 1;
  }

  beginPath(): void {
    this.#path = "";
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path ? "L" : "M"}${rounded(x)} ${rounded(y)}`;
  }

  closePath(): void {
    this.#path += "Z";
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const [wide, high, corner] = [width - 2 * radius, height - 2 * radius, `${rounded(radius)} ${rounded(radius)} 0 0 1`];
    const [w, h, r] = [wide, high, radius].map(rounded);
    this.#path += `M${rounded(x + radius)} ${rounded(y)}h${w}a${corner} ${r} ${r}v${h}a${corner} ${rounded(-radius)} ${r}` +
      `h${rounded(-wide)}a${corner} ${rounded(-radius)} ${rounded(-radius)}v${rounded(-high)}a${corner} ${r} ${rounded(-radius)}Z`;
  }

  fill(): void {
    this.parts.push(`<path d="${this.#path}" fill="${xmlText(this.fillStyle)}"${this.#faint()}/>`);
  }

  stroke(): void {
    this.parts.push(`<path d="${this.#path}" fill="none" ${this.#outline()}${this.#faint()}/>`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="none" stroke-linejoin="round" ${this.#outline()}`);
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="${xmlText(this.fillStyle)}"`);
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(this.font, text) };
  }

  #write(text: string, x: number, y: number, look: string): void {
    const [, slant, weight, size, family] = /^(italic )?(\d+ )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    this.parts.push(
      `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="middle" dominant-baseline="central" ` +
      `font-family="${xmlText(family ?? "sans-serif")}" font-size="${rounded(Number(size ?? 12))}"` +
      `${slant ? ' font-style="italic"' : ""}${weight ? ` font-weight="${weight.trim()}"` : ""} ${look}${this.#faint()}>` +
      `${xmlText(text)}</text>`);
  }

  #outline(): string {
    return `stroke="${xmlText(this.strokeStyle)}" stroke-width="${rounded(this.lineWidth)}"`;
  }

  #faint(): string {
    return this.globalAlpha < 1 ? ` opacity="${rounded(this.globalAlpha)}"` : "";
  }
}
