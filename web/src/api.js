import { me } from "./me.svelte.js";

export const API = "/api/v1";

// A refusal in words, or each field that cannot be read so, with what is wrong with it.
const reason = (detail) => (Array.isArray(detail) ? detail.map((one) => `${one.loc?.at(-1)}: ${one.msg}`).join("; ") : typeof detail === "string" ? detail : "");

async function answered(response) {
  // The session ran out: the log-in takes the place of the view, and the address stays.
  if (response.status === 401) Object.assign(me, { team: true, name: null });
  // A refusal may come without words; an answer that breaks off is no answer.
  const body = await response.json().catch((failed) => { if (response.ok) throw failed; return {}; });
  if (response.ok || response.status === 409) return body;
  throw new Error(reason(body.detail) || `The server answered ${response.status}.`);
}

export const get = async (path, signal) => answered(await fetch(API + path, { signal }));

// Where a word came between (409), `kept` is false and the rows tell it.
export async function post(path, body) {
  const response = await fetch(API + path, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  return { kept: response.status === 201, ...(await answered(response)) };
}

// A word on a record.
export const say = (word) => post("/judgements", word);

export const query = (values) => {
  const said = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return said.size ? "?" + said : "";
};
