// Stretches of a text in code points, as the API counts them; a JavaScript string counts otherwise beyond U+FFFF.
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

// The one word before or after a stretch, in its place.
export function stepped(words, from, [start, end], by) {
  const begins = wordEdges(words, true).filter((edge) => SIGN.test(words[edge])), ends = wordEdges(words, false);
  const next = by > 0 ? begins.find((edge) => edge >= end - from) : begins.findLast((edge) => edge < start - from);
  const close = ends.find((edge) => edge > next);
  return next === undefined || close === undefined ? [start, end] : [next + from, close + from];
}

const SIGN = /[\p{L}\p{N}\p{M}\p{S}]/u, WITHIN = /[-'’.,]/u;

const known = new WeakMap(); // a long text is gone through once, not at every key

// Where words begin or end: at blanks, and at marks beside them; "5,000" and "car-bomb" are one word.
export function wordEdges(words, beginnings) {
  const held = known.get(words) ?? {};
  known.set(words, held);
  return (held[beginnings] ??= edgesOf(words, beginnings));
}

function edgesOf(words, beginnings) {
  const blank = (index) => index < 0 || index >= words.length || /\s/u.test(words[index]);
  const sign = (index) => !blank(index) && (SIGN.test(words[index]) || (WITHIN.test(words[index]) && !blank(index - 1) && !blank(index + 1) && SIGN.test(words[index - 1]) && SIGN.test(words[index + 1])));
  const edges = [];
  for (let index = 0; index <= words.length; index += 1) {
    const here = beginnings ? index : index - 1, beyond = beginnings ? index - 1 : index;
    if (!blank(here) && (blank(beyond) || (sign(here) && !sign(beyond)))) edges.push(index);
  }
  return edges;
}

// What was roughly marked, with whole words and no blanks at its ends; null where nothing is left.
export function whole(words, from, [start, end]) {
  let [first, last] = [start - from, end - from];
  while (first < last && /\s/u.test(words[first])) first += 1;
  while (first < last && /\s/u.test(words[last - 1])) last -= 1;
  if (first >= last) return null;
  const inside = (index) => index > 0 && index < words.length && SIGN.test(words[index - 1]) && SIGN.test(words[index]);
  while (inside(first)) first -= 1;
  while (inside(last)) last += 1;
  return [first + from, last + from];
}

const several = (span) => Array.isArray(span?.[0]);

// Each stretch with its name; what holds several gives each of them.
export const each = (spans) => Object.entries(spans).flatMap(([name, span]) => (several(span) ? span.map((one) => [name, one]) : span?.length ? [[name, span]] : []));

// What can be chosen and moved: every stretch, and in each list one that is not there yet.
export const slots = (fields, spans) => fields.stretches.flatMap((name) =>
  fields.lists.includes(name) ? [...(spans[name] ?? []), null].map((span, index) => ({ name, index, span })) : [{ name, index: null, span: spans[name] ?? null }]);

// The spans with another one (or none) in a slot.
export const put = (spans, { name, index }, span) =>
  ({ ...spans, [name]: index === null ? span : [...(spans[name] ?? []).slice(0, index), span, ...(spans[name] ?? []).slice(index + 1)].filter(Boolean) });

// The passage in pieces, each with the names of the stretches that cover it.
export function pieces(words, from, spans) {
  const held = each(spans);
  const cuts = [...new Set([0, words.length, ...held.flatMap(([, span]) => span.map((at) => Math.min(Math.max(at - from, 0), words.length)))])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    start: start + from, text: words.slice(start, cuts[index + 1]).join(""),
    names: held.filter(([, [a, b]]) => a - from <= start && cuts[index + 1] <= b - from).map(([name]) => name),
  }));
}
