// A team's way in and out: node team.mjs ADDRESS NAME PASSWORD prints what is wrong, one line each; exit code 1 if anything is.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base, name, password] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };

const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
page.on("request", (request) => { if (!request.url().startsWith(base)) wrong.push(`asked elsewhere: ${request.url()}`); });

async function enter(secret) {
  await page.locator("input[name=username]").fill(name);
  await page.locator("input[name=password]").fill(secret);
  await page.keyboard.press("Enter");
}

await page.goto(`${base}/claims?status=denied`);
await enter("not the password");
await page.locator("[role=alert]", { hasText: "do not fit" }).waitFor();
expect((await page.locator("input[name=password]").inputValue()) === "", "a password that did not fit is still there");
await enter(password);
await page.locator("h1", { hasText: "Claims" }).waitFor();
expect(page.url() === `${base}/claims?status=denied`, "one is not where one wanted to go");
expect((await page.locator(".me").innerText()).startsWith(name), "the page does not say who one is");
expect((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "it is too wide");
expect((await page.evaluate(() => document.cookie)) === "", "a script reads the cookie");
await page.locator(".list > li").first().waitFor();

// The session ends elsewhere: the next question leads to the log-in, and back.
const cookies = await page.context().cookies();
expect(cookies.length === 1 && cookies[0].httpOnly && cookies[0].sameSite === "Strict", `cookies: ${JSON.stringify(cookies)}`);
await page.request.post(`${base}/api/v1/logout`);
await page.locator("nav a", { hasText: "Incidents" }).click();
await page.locator("h1", { hasText: "Log in" }).waitFor();
await enter(password);
await page.locator("h1", { hasText: "Incidents" }).waitFor();
await page.locator(".me button").click();
await page.locator("h1", { hasText: "Log in" }).waitFor();
expect((await page.context().cookies()).length === 0, "the cookie is left after the log-out");
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
