// Takes a picture of a page for the meeting, from its title to the end of the scoreboard.
//
//   node picture.mjs PAGE PICTURE
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [file, picture] = process.argv.slice(2);
if (!file || !picture) throw new Error("usage: node picture.mjs PAGE PICTURE");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
await page.goto(pathToFileURL(resolve(file)).href);
const end = await page.locator("table").nth(1).evaluate((table) => table.getBoundingClientRect().bottom + window.scrollY);
await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: 1000, height: Math.ceil(end) + 16 } });
await browser.close();
