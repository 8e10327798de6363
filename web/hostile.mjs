// Pages of reports of which each has another string of code in every field: node hostile.mjs ADDRESS prints what ran, was
// refused by the content policy, was asked of another server, or was not shown, one line each; exit code 1 if anything was.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { pieces } from "./src/words.js";

const [, , base] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const FIELDS = 9; // title, publisher, author, address, text, a problem, two notes, and who wrote one of them
const wrong = [];

const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
await page.exposeFunction("violated", (what) => wrong.push(`the content policy refused: ${what}`));
await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => window.violated(`${event.violatedDirective} ${event.blockedURI}`)));
page.on("console", (said) => { if (said.type() === "error") wrong.push(`console: ${said.text()}`); });
page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
page.on("dialog", (dialog) => { wrong.push(`a script of a report ran: ${dialog.message()}`); dialog.dismiss(); });
page.on("request", (request) => { if (!request.url().startsWith(base)) wrong.push(`asked elsewhere: ${request.url()}`); });
page.on("popup", () => wrong.push("a window opened"));

const get = async (path) => (await page.request.get(`${base}/api/v1${path}`)).json();
const rows = async (path) => (await get(path)).rows;
const seen = (text) => pieces(text).map((piece) => piece.text).join("");

// Go there without loading the page anew, wait for what stands only there, open what is to be opened, and tell how often the
// words stand on the page; it waits until they stand there so often.
const look = (path, there, words, least, open) => page.evaluate(async ([path, there, words, least, open]) => {
  const main = document.getElementById("main");
  const count = () => main.textContent.split(words).length - 1;
  const until = async (holds) => {
    for (let n = 0; n < 2000 && !holds(); n++) await new Promise((go) => setTimeout(go, 5));
  };
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
  await until(() => main.querySelector(there));
  if (open) main.querySelector(open)?.click();
  await until(() => !main.textContent.includes("Reading…") && (!words || count() >= least));
  return main.querySelector(there) ? (words ? count() : least) : -1;
}, [path, there, words, least, open]);

async function loaded(path) {
  await page.goto(base + path);
  await page.locator("h1").first().waitFor();
  await page.locator(".note", { hasText: "Reading…" }).first().waitFor({ state: "detached" });
  if (page.url().split("?")[0] !== (base + path).split("?")[0]) wrong.push(`${path} led to ${page.url()}`);
}

// Every list to its end.
const LISTS = ["/reports", "/claims", "/incidents", "/forecasts", "/review", "/places", "/timeline"];
for (const path of LISTS) {
  for (let next = ""; next !== null; ) {
    const asked = `?limit=500${next && `&cursor=${encodeURIComponent(next)}`}`;
    await loaded(path + asked);
    ({ next } = await get(path + asked));
  }
}

// Every report, a claim of each as it is put before a reviewer, and every incident.
const reports = await rows("/reports?limit=500");
const codes = reports.map((one) => one.title);
if (new Set(codes).size !== 500) wrong.push(`${new Set(codes).size} strings are there`);
for (const [number, { ref, title }] of reports.entries()) {
  if (number % 50 === 0) await loaded(`/reports/${ref}`); // some as a page of their own, the others from within
  const found = await look(`/reports/${ref}`, `a[href="/places?report=${ref}"]`, seen(title), FIELDS, "#card-c1");
  if (found < FIELDS) wrong.push(`${title} stands ${found} times in its report`);
  if ((await look(`/review?target=${ref}:c1`, ".item", seen(title), 1)) < 1) wrong.push(`${title} is not put before a reviewer`);
}
for (const { id } of await rows("/incidents?limit=500")) {
  if ((await look(`/incidents/${id}`, `a[href="/incidents/${id}.json"]`)) < 0) wrong.push(`the incident ${id} is not shown`);
}

// What is asked for is shown in its field: every string in the address.
await loaded("/claims");
await page.evaluate(async (codes) => {
  for (const code of codes) {
    history.replaceState(null, "", `/claims?about=${encodeURIComponent(code)}&outlet=${encodeURIComponent(code)}`);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise(requestAnimationFrame);
  }
}, codes);
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
