import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser";
import { onSite, saving } from "../support/onSite";

describeInBrowser("making documents in workers", () => {
  const site = onSite();

  /** Makes the sample's dossier: its zip, and how many workers there were. `before` changes the browser first. */
  async function zipOf(before: (page: Page) => Promise<unknown>): Promise<{ zip: string; workers: number }> {
    let workers = 0;
    const page = await site.open({ before: (page) => before(page.on("worker", () => workers++)) });
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).click();
    const save = page.getByRole("link", { name: /Lưu hồ sơ \(\d+ tệp\)/ });
    const zip = (await saving(page, () => save.click())).toString("base64");
    return { zip, workers };
  }

  test("the zip is the same with a worker, without workers, and when the worker dies at its first document", async () => {
    const usual = await zipOf(() => Promise.resolve());
    // One has read the list, the other fills.
    expect(usual.workers).toBe(2);
    const without = await zipOf((page) => page.addInitScript("delete window.Worker"));
    expect(without.workers).toBe(0);
    const mortal = await zipOf((page) =>
      page.addInitScript(`{
        const send = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) {
          if (message.type !== "fill") return send.call(this, message);
          this.terminate();
          this.onerror(new ErrorEvent("error", { message: "out of memory" }));
        };
      }`),
    );
    expect(mortal.workers).toBe(2);
    const notFound = await zipOf((page) => page.addInitScript("const Real = Worker; window.Worker = class extends Real { constructor() { super('no-such-file.js'); } }"));
    expect([without.zip, mortal.zip, notFound.zip].map((zip) => zip === usual.zip)).toEqual([true, true, true]);
  }, 120_000);

  test("a stop is answered at any moment, and the worker is gone", async () => {
    const page = await site.open();
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByText("Tìm thấy 31 người").waitFor();
    for (const wait of [0, 5, 20, 40, 80, 120]) {
      const answered = await page.evaluate(async (wait) => {
        const button = (name: string) => [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(name));
        const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
          for (;;) {
            const found = look();
            if (found) return found;
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
        };
        button("Tạo tất cả biểu mẫu")?.click();
        await new Promise((resolve) => setTimeout(resolve, wait));
        const cancel = button("Hủy");
        if (!cancel) return null; // all was made before the press
        cancel.click();
        await until(() => button("Tạo tất cả biểu mẫu") !== undefined && button("Hủy") === undefined);
        return true;
      }, wait);
      await page.getByRole("button", { name: "Tạo tất cả biểu mẫu" }).or(page.getByRole("link", { name: /Lưu hồ sơ/ })).first().waitFor();
      // The browser tells of a worker's end a little later.
      for (let looks = 0; looks < 50 && page.workers().length > 1; looks++) await page.waitForTimeout(20);
      // The one that has read the list stays.
      expect(page.workers()).toHaveLength(1);
      if (answered === null) break;
    }
  }, 60_000);
});
