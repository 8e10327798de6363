// Who one is here; `null` until the server said. Without a team everybody is let in.
const API = "/api/v1";

export const me = $state({ known: false, team: false, name: null, role: null, may: [] });

export const judges = () => me.may.includes("judge");

export const settles = () => me.may.includes("edit");

async function heard(response) {
  if (response.ok) Object.assign(me, await response.json(), { known: true });
  return response.ok;
}

export const ask = async () => heard(await fetch(`${API}/me`));

export async function enter(name, password) {
  const response = await fetch(`${API}/login`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name, password }),
  });
  if (await heard(response)) return "";
  if (response.status === 429) return "Too many tries. Wait a minute, then try again.";
  return response.status === 401 ? "Name and password do not fit." : `The server answered ${response.status}.`;
}

// What was on the screen goes with the page; the next at this browser starts anew.
export async function leave() {
  await fetch(`${API}/logout`, { method: "POST" });
  location.assign("/");
}
