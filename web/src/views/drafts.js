// What a reviewer would have in place of what the machine read, before they say so.
import { moved, quoted, slots, stepped } from "./stretches.js";

// What they said before is where they go on from.
export function draftOf(one) {
  const kept = Object.entries(one.mine?.change ?? {}), stretches = one.stretches ?? [];
  const of = (spans) => Object.fromEntries(kept.filter(([name]) => stretches.includes(name) === spans));
  return { spans: of(true), values: of(false) };
}

export const valuesOf = (one, draft) => ({ ...one.numbers, ...one.values, ...draft.values });

// A value that is the machine's own is no correction; of two bounds both are said where one is. The upper bound of an
// exact number goes with the lower one.
export function withValue(one, values, name, given) {
  const read = { ...one.numbers, ...one.values }, now = { ...read, ...values };
  const made = { ...values, [name]: given, ...(name === "low" && now.low === now.high ? { high: given } : {}) };
  const changed = Object.entries(made).filter(([key, value]) => value !== read[key]).map(([key]) => key);
  const both = changed.some((key) => key in (one.numbers ?? {})) ? Object.keys(one.numbers) : [];
  return Object.fromEntries([...new Set([...changed, ...both])].map((key) => [key, key in made ? made[key] : read[key]]));
}

// Stretches are sent with their words, so that a correction quotes the text.
export function changeOf(one, draft, words) {
  const from = one.passage.start, inside = ([start, end]) => from <= start && end <= from + words.length;
  const say = (span) => (span && inside(span) ? quoted(words, from, span) : null);
  const stretches = Object.entries(draft.spans).map(([name, span]) => [name, Array.isArray(span?.[0]) || (span && !span.length) ? span.map(say).filter(Boolean) : say(span)]);
  return { ...draft.values, ...Object.fromEntries(stretches) };
}

const ARROWS = { ArrowLeft: -1, ArrowRight: 1 }, STEPS = { h: -1, l: 1 };

// What a key makes of the chosen stretch: another one, none, or another choice; null where the key means nothing here.
export function keyed(event, { fields, spans, slot, words, from }) {
  const rows = slots(fields, spans), row = rows[slot], free = row?.index !== null || fields.optional.includes(row?.name);
  // What is not there yet begins at the record's own words.
  const start = row?.span ?? [spans[fields.stretches[0]]].flat(2).slice(0, 2);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return { slot: (slot + (event.key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length };
  if (event.key === "Backspace" && free) return { span: null };
  if (ARROWS[event.key]) return { span: moved(words, from, start, ARROWS[event.key], event.shiftKey) };
  if (STEPS[event.key]) return { span: stepped(words, from, start, STEPS[event.key]) };
  return null;
}
