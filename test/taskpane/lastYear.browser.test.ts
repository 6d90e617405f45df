import { describeInBrowser } from "../support/browser";
import { lastYearFile } from "../support/lastYearFile";
import { axeFaults, onSite } from "../support/onSite";

describeInBrowser("last year's list in the pane", () => {
  const site = onSite();

  test.each([320, 450])("is chosen, opened and read at %i px without scrolling sideways, and says what axe accepts", async (width) => {
    const page = await site.open({ width, height: 700 });
    await page.getByRole("button", { name: "Mở danh sách mẫu" }).click();
    await page.getByText("Tìm thấy 31 người").waitFor();
    await page.getByRole("button", { name: "So với năm trước" }).click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Chọn tệp năm trước" }).click()]);
    await chooser.setFiles({ name: "Danh sách 2022.xlsx", mimeType: "application/octet-stream", buffer: (await lastYearFile()).bytes });
    await page.getByRole("button", { name: "Không còn trong danh sách: 2" }).click();
    await page.getByText("Danh sách 2022.xlsx, Danh sách!33").waitFor();
    await page.getByRole("button", { name: /^Có thay đổi: 3/ }).click();
    await page.getByRole("button", { name: "Chưa chắc là một người: 1" }).click();
    await page.getByRole("checkbox", { name: /điền 29 mức/ }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  }, 60_000);
});
