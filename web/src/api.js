export const API = "/api/v1";

async function answered(response) {
  const body = await response.json().catch(() => ({}));
  if (response.ok || response.status === 409) return body;
  throw new Error(typeof body.detail === "string" ? body.detail : `The server answered ${response.status}.`);
}

export const get = async (path, signal) => answered(await fetch(API + path, { signal }));

// A word on a record; where somebody spoke since, `kept` is false and the rows are theirs.
export async function say(word) {
  const response = await fetch(`${API}/judgements`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(word),
  });
  return { kept: response.status === 201, ...(await answered(response)) };
}

export const query = (values) => {
  const said = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return said.size ? "?" + said : "";
};
