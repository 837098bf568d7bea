import { vi } from "vitest";

// British dates and twenty-four hours, wherever the tests run.
vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
