import axe from "axe-core";

/**
 * Fails when axe finds anything wrong under `root` (WCAG 2.2 A and AA, and best practices).
 * Colours are left out: jsdom computes none; the tokens have a contrast test of their own.
 */
export async function expectNoAxeViolations(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const report = violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join("\n  ")}`);
  if (report.length > 0) throw new Error(`axe:\n${report.join("\n")}`);
}
