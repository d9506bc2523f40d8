import "server-only";

import { revalidatePath } from "next/cache";

/**
 * Answers what the work answers, and has every page below the address made anew. Also where it is refused: after a
 * conflict the page must show, and its form must know, what is stored now.
 *
 * @throws whatever the work throws
 */
export async function refreshing<Answer>(path: string, work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } finally {
    revalidatePath(path, "layout");
  }
}
