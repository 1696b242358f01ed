// The sentences behind a fact, with its subject and object marked in each.

// Spans count characters, not the half-characters that strings of the browser are made of.
function marked(quote) {
  const letters = [...quote.text];
  const cuts = [0, letters.length, ...(quote.s ?? []), ...(quote.o ?? [])].sort((a, b) => a - b);
  const has = (span, start, end) => span && span[0] <= start && end <= span[1];
  const pieces = [];
  for (let index = 1; index < cuts.length; index += 1) {
    const [start, end] = [cuts[index - 1], cuts[index]];
    if (start >= end) continue;
    const text = letters.slice(start, end).join("");
    if (has(quote.s, start, end)) pieces.push(make("mark", { class: "subject", title: "subject" }, text));
    else if (has(quote.o, start, end)) pieces.push(make("mark", { class: "object", title: "object" }, text));
    else pieces.push(text);
  }
  return make("p", { dir: "auto" }, ...pieces);
}

const nodeLink = (index) =>
  button({ class: "link", onclick: () => chooseNode(nodes[index]) }, named(nodes[index].label));

function quoteCard(quote) {
  const source = sources[quote.src];
  const parts = [];
  if (quote.speaker !== undefined) parts.push(["said by ", nodeLink(quote.speaker)]);
  else if (quote.speakerText) parts.push(["said by ", named(quote.speakerText)]);
  if (quote.when) parts.push(`when: ${dateText(quote.when)}`);
  if (quote.where !== undefined) parts.push(["where: ", nodeLink(quote.where)]);
  if (quote.amount) parts.push(`amount: ${amountText(quote.amount)}`);
  for (const words of quote.also ?? []) parts.push(named(words));
  if (quote.derived) parts.push(derivedText(quote.derived));
  const from = source
    ? [linkTo(source.url, source.title), ...[source.publisher, source.author, dateText(source.date ?? "")]
        .filter(Boolean).flatMap((each) => [" · ", named(each)])]
    : [];
  return make("blockquote", { class: "quote" },
    quote.text ? marked(quote) : make("p", {}, make("em", {}, "The sentence is not stored.")),
    parts.length ? make("p", { class: "circumstances" }, ...spaced(parts)) : null,
    make("footer", {}, ...from));
}

const spaced = (parts) => parts.flatMap((part, index) => (index ? [" · ", part] : [part]).flat());

function amountText(amount) {
  const [number, ...unit] = amount.split(" ");
  const value = Number(number);
  const text = number.length < 16 && Number.isFinite(value) ? value.toLocaleString("en") : number;
  return [text, ...unit].join(" ");
}

function derivedText(step) {
  return step === "owner" ? "follows, as the thing spoken of belongs to it" : `follows by: ${step}`;
}

function statusChip(fact) {
  return make("span", { class: `chip ${isSure(fact) ? "sure" : "unsure"}` }, fact.status);
}

function factCard(fact) {
  const percent = Math.round(fact.conf * 100);
  const count = plural(fact.quotes.length, "sentence", "sentences");
  return make("section", { class: "fact" },
    make("h3", {}, named(nodes[fact.s].label), make("i", {}, ` ${fact.rel} `), named(nodes[fact.o].label)),
    make("p", { class: "measure" }, statusChip(fact),
      make("meter", { min: "0", max: "1", value: String(fact.conf), "aria-hidden": "true" }),
      `confidence ${percent} % · ${count}`),
    ...fact.quotes.map(quoteCard));
}
