// A walk through the served pages in headless Chromium, by keyboard where a reviewer would use it.
// node smoke.mjs ADDRESS [FOLDER]: prints what is wrong, one line each, and pictures into the folder; exit code 1 if anything is.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base, folder] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };

const browser = await chromium.launch({ executablePath, args });

async function opened(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
  page.on("console", (said) => { if (said.type() === "error") wrong.push(`console: ${said.text()}`); });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { wrong.push(`a script of a report ran: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith(base)) wrong.push(`asked elsewhere: ${request.url()}`); });
  return page;
}

const rows = async (page, path) => (await (await page.request.get(`${base}/api/v1${path}`)).json()).rows;

async function addresses(page) {
  const reports = await rows(page, "/reports?limit=100");
  const incidents = await rows(page, "/incidents?limit=100");
  const most = incidents.toSorted((a, b) => b.reports - a.reports || b.tellings - a.tellings)[0];
  return { lists: ["/", "/?q=farmers", "/claims", "/claims?status=denied", "/incidents", "/forecasts", "/timeline?name=Uqayribat", "/review", "/review?kind=record"],
    ones: [...reports.map((one) => `/reports/${one.ref}`), `/incidents/${most.id}`], report: reports.at(-1).ref };
}

// Every page opens without a fault and fits the width.
for (const [width, height, scheme] of [[1280, 900, "light"], [390, 844, "dark"]]) {
  const page = await opened(width, height, scheme);
  const { lists, ones } = await addresses(page);
  for (const [number, path] of [...lists, ...ones].entries()) {
    await page.goto(base + path);
    await page.locator("h1").first().waitFor();
    await page.locator(".note", { hasText: "Reading…" }).first().waitFor({ state: "detached" });
    expect((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${path} is wider than ${width}`);
    expect((await page.locator("[role=alert]").count()) === 0, `${path} tells a failure`);
    if (folder) await page.screenshot({ path: `${folder}/${number}-${width}.png` });
  }
  await page.close();
}

// A claim is followed to its words, judged, and taken back, by keyboard alone; the address keeps where one is.
const page = await opened(1280, 900, "light");
const { report } = await addresses(page);
await page.goto(`${base}/reports/${report}`);
await page.locator(".card").first().waitFor();
await page.keyboard.press("j");
await page.keyboard.press("j");
const at = new URL(page.url()).searchParams.get("at");
expect(at && (await page.locator("mark.on").count()) > 0, "the second claim's words are not lit");
await page.keyboard.press("x");
await page.locator(`#card-${at} .verdict`).waitFor();
expect((await page.locator(`#card-${at} .verdict`).innerText()).startsWith("wrong"), "the verdict is not shown");
const open = page.url();
await page.goto(`${base}/reports/${report}`);
await page.locator(`#card-${at}.wrong`).waitFor();
await page.goto(open);
await page.locator(`#card-${at} .verdict`).waitFor();
await page.locator(`#card-${at}`).focus();
await page.keyboard.press("u");
await page.locator(`#card-${at} .verdict`).waitFor({ state: "detached" });
await page.keyboard.press("n");
await page.keyboard.type("<img src=x onerror=alert(1)>");
await page.keyboard.press("Enter");
await page.locator(`#card-${at} .why`, { hasText: "<img src=x" }).waitFor();
const said = await (await page.request.get(`${base}/api/v1/judgements?target=${report}:${at}`)).json();
expect(said.rows.map((row) => row.verdict).join() === "wrong,withdrawn,note", `judged: ${JSON.stringify(said.rows)}`);
await page.reload();
await page.locator(`#card-${at}.on`).waitFor();
await page.locator(".layers input").first().uncheck();
expect(page.url().includes("off=claims"), "what is hidden does not stand in the address");
await page.locator("mark[tabindex]").first().focus();
await page.locator("#tip").waitFor();
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
