// A claim that the machine missed, as it is put together on the page of its report.
import { each, quoted, stepped } from "./stretches.js";

export const FIELDS = {
  stretches: ["content", "source", "cue"], lists: [], optional: ["source", "cue"],
  choices: {
    voice: ["reporter", "named", "role", "anonymous", "collective", "document"],
    status: ["asserted", "alleged", "denied", "predicted", "conditional", "demanded"],
    certainty: ["certain", "probable", "possible"], polarity: ["+", "-"],
  },
};
export const PLAIN = { voice: "reporter", status: "asserted", certainty: "certain", polarity: "+" };

// The text of a report as it is shown: lines, and what stands between them, in code points.
export function textOf(paragraphs) {
  const words = [];
  for (const { start, pieces } of paragraphs) {
    while (words.length < start) words.push("\n");
    for (const [text] of pieces) words.push(...Array.from(text));
  }
  return words;
}

// Where one begins to mark by keyboard: at the first word of a line.
export const firstWord = (words, start) => stepped(words, 0, [start, start], 1);

// The word that is sent: every stretch with its words.
export function addition(ref, words, spans, values, seen = 0) {
  const stretches = Object.fromEntries(each(spans).map(([name, span]) => [name, quoted(words, 0, span)]));
  return { kind: "added", target: `${ref}:p${spans.content[0]}-${spans.content[1]}`, verdict: "added", seen, change: { ...values, ...stretches } };
}

// The lines with what people add: pieces are cut at its ends and carry its names beside the machine's marks.
export function withOwn(paragraphs, own) {
  if (!own.length) return paragraphs;
  return paragraphs.map((line) => {
    let at = line.start;
    const end = line.start + line.pieces.reduce((sum, [text]) => sum + Array.from(text).length, 0);
    const near = own.filter((one) => one.start < end && one.end > line.start);
    return near.length ? { ...line, pieces: line.pieces.flatMap((piece) => { const made = cut(piece, at, near); at += Array.from(piece[0]).length; return made; }) } : line;
  });
}

function cut([text, held, begins], at, own) {
  const words = Array.from(text), ends = [0, words.length];
  for (const one of own) for (const edge of [one.start - at, one.end - at]) if (edge > 0 && edge < words.length) ends.push(edge);
  const edges = [...new Set(ends)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const covers = own.filter((one) => one.start - at <= start && one.end - at >= edges[index + 1]);
    return [words.slice(start, edges[index + 1]).join(""), held, begins && !index, covers];
  });
}
