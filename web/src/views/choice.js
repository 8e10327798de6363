import { VOICES as VOICE_WORDS } from "../words.js";

// What a map and a timeline are narrowed by; both ask for the same, so that each narrows the other.
const TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
const STATUSES = ["asserted", "alleged", "denied", "predicted", "conditional", "demanded"];
const VOICES = Object.entries(VOICE_WORDS);

export const FIELDS = [
  { name: "name", label: "Place or actor", hint: "Salamiyah" }, { name: "within", label: "Around it, km", type: "number" },
  { name: "type", label: "Type", options: TYPES }, { name: "status", label: "Status", options: STATUSES },
  { name: "voice", label: "Kind of voice", options: VOICES }, { name: "by", label: "Said by" },
  { name: "report", label: "Only the report" }, { name: "since", label: "Since", type: "date" }, { name: "until", label: "Until", type: "date" },
];

export const narrowing = (asked) => {
  const { cursor, ...rest } = asked;
  return rest;
};
