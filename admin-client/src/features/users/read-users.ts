import { type Api, pageOf, type User } from "@confa/api-client";
import type { UserFilters } from "./list-users";

const PAGE_SIZE = 200;

/** All accounts that fit the filters, page by page; `onProgress` gets how many were read so far. */
export async function readUsers(
  api: Api,
  filters: UserFilters,
  onProgress: (count: number) => void,
): Promise<User[]> {
  const found: User[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filters, limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await pageOf(api.GET("/admin/users", { params: { query } }));
    found.push(...page.items);
    onProgress(found.length);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}
