// What a reader can take away of an answer: rows for a spreadsheet, triples as Turtle.

import type { AnswerRows } from "./answer.ts";
import { answerCells } from "./answer_table.ts";
import { csvText, tabbed } from "./csv.ts";
import { button, copied, find, save } from "./dom.ts";

export const offerButtons = (): HTMLElement[] =>
  [button({ id: "copy-answer", hidden: true }, "Copy"), button({ id: "save-answer", hidden: true }, "Save as CSV")];

// Let an answer be copied and saved, if there is something in it; null is no answer.
export function offerAnswer(answer: AnswerRows | boolean | string | null, tell: (text: string) => void): void {
  const [copy, keep] = [find("#copy-answer"), find("#save-answer")];
  copy.hidden = keep.hidden = true;
  if (answer === null || typeof answer === "boolean") return;
  const triples = typeof answer === "string";
  copy.hidden = keep.hidden = triples ? !answer.trim() : answer.rows.length === 0;
  keep.textContent = triples ? "Save as Turtle" : "Save as CSV";
  keep.onclick = () => (triples ? save("answer.ttl", "text/turtle", answer) : save("answer.csv", "text/csv", csvText(answerCells(answer))));
  copy.onclick = async () => tell(await copied(triples ? answer : tabbed(answerCells(answer)), "Answer copied"));
}
