// Stretches of a text in code points, as the API counts them; a JavaScript string counts otherwise beyond U+FFFF.
export const STRETCHES = ["content", "source", "cue"];

export const codePoints = (text) => Array.from(text);

export const quoted = (words, from, [start, end]) => ({ start, end, text: words.slice(start - from, end - from).join("") });

// The stretch with its end (or its beginning) a word further; never empty, never beyond the passage.
export function moved(words, from, [start, end], by, beginning) {
  const edges = wordEdges(words, beginning);
  const now = (beginning ? start : end) - from;
  const next = by > 0 ? edges.find((edge) => edge > now) : edges.findLast((edge) => edge < now);
  if (next === undefined) return [start, end];
  const made = beginning ? [next + from, end] : [start, next + from];
  return made[0] < made[1] ? made : [start, end];
}

function wordEdges(words, beginnings) {
  const blank = (index) => index < 0 || index >= words.length || /\s/u.test(words[index]);
  const edges = [];
  for (let index = 0; index <= words.length; index += 1) {
    if (beginnings ? !blank(index) && blank(index - 1) : blank(index) && !blank(index - 1)) edges.push(index);
  }
  return edges;
}

// The passage in pieces, each with the names of the stretches that cover it.
export function pieces(words, from, spans) {
  const held = Object.entries(spans).filter(([, span]) => span);
  const cuts = [...new Set([0, words.length, ...held.flatMap(([, span]) => span.map((at) => Math.min(Math.max(at - from, 0), words.length)))])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: words.slice(start, cuts[index + 1]).join(""),
    names: held.filter(([, [a, b]]) => a - from <= start && cuts[index + 1] <= b - from).map(([name]) => name),
  }));
}
