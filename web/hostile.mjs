// Pages of reports whose every field is full of code: node hostile.mjs ADDRESS prints what ran, was refused by the
// content policy, or was asked of another server, one line each; exit code 1 if anything was.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
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

const rows = async (path) => (await (await page.request.get(`${base}/api/v1${path}`)).json()).rows;
const reports = await rows("/reports?limit=500");
const lists = ["/?limit=500", "/claims?limit=500", "/incidents?limit=500", "/forecasts?limit=500", "/review?limit=500", "/places", "/timeline"];
for (const path of [...lists, ...reports.map((one) => `/reports/${one.ref}`)]) {
  await page.goto(base + path);
  await page.locator("h1").first().waitFor();
  await page.locator(".note", { hasText: "Reading…" }).first().waitFor({ state: "detached" });
  if (path.startsWith("/reports/")) {
    await page.locator(".card").first().click();
    await page.locator(".card.on .judge").first().waitFor();
  }
  if (page.url().split("?")[0] !== (base + path).split("?")[0]) wrong.push(`${path} led to ${page.url()}`);
}

// What is asked for is shown in its field: every string in the address, and a forged report in the path.
await page.goto(`${base}/claims`);
await page.locator("h1").first().waitFor();
const codes = (await rows("/reports?limit=500")).flatMap((one) => one.title.split(" \u00b6 "));
await page.evaluate(async (codes) => {
  for (const code of codes) {
    history.replaceState(null, "", `/claims?about=${encodeURIComponent(code)}&outlet=${encodeURIComponent(code)}`);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise(requestAnimationFrame);
  }
}, codes);
if (codes.length !== 500) wrong.push(`${codes.length} strings were shown`);
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
