// Characters that nobody sees, or that turn the line around: the classes of reportedly/export/visible.py.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff\u{e0000}-\u{e007f}]/u;
const SPLIT = new RegExp(`(${UNSEEN.source})`, "u");

// The text in pieces: what is seen as it is, what is not as its code point.
export function pieces(text) {
  const found = String(text ?? "");
  if (!UNSEEN.test(found)) return [{ text: found, hidden: false }];
  return found.split(SPLIT).filter(Boolean).map((piece) =>
    UNSEEN.test(piece) ? { text: "U+" + piece.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"), hidden: true } : { text: piece, hidden: false });
}

// Between these the words stand that were searched for (reportedly/store/asking/search.py).
export const snippet = (text) =>
  String(text ?? "").split("\u0002").flatMap((part, index) => {
    if (!index) return [{ text: part, found: false }];
    const [found, ...rest] = part.split("\u0003");
    return [{ text: found, found: true }, { text: rest.join(""), found: false }];
  });

export function days(row, from = "published_earliest", to = "published_latest") {
  const first = (row[from] ?? "").slice(0, 10), last = (row[to] ?? "").slice(0, 10);
  return !first || !last || first === last ? first || last : `${first} to ${last}`;
}

export const many = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

// For where only plain text can stand, as in a drawing.
export const shownText = (text) => pieces(text).map((piece) => (piece.hidden ? `⟨${piece.text}⟩` : piece.text)).join("");

export const number = (value) => value.toLocaleString("en");

// Kinds of voice, and values that are signs, as one says them.
export const VOICES = {
  reporter: "the report itself", named: "named source", role: "source by role", anonymous: "unnamed source",
  collective: "group as source", document: "document as source",
};
const POLARITIES = { "+": "says it is so", "-": "says it is not so" };
export const valueWords = (name, value) => ({ voice: VOICES, polarity: POLARITIES })[name]?.[value] ?? value;
