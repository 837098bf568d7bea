import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A busy machine is not a failure: conditions get ten seconds to come true.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
