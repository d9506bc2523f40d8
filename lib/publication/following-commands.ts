import "server-only";

import type { Transaction } from "@/lib/core/db";

/** Positions that the regulation says to follow another one do so from now on. */
export async function applyFollowing(tx: Transaction, regulationId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE positions p SET follows_id = l.follows_id
    FROM annex_listings l JOIN annexes a ON a.id = l.annex_id
    WHERE a.regulation_id = ${regulationId}::uuid AND l.position_id = p.id AND l.follows_id IS NOT NULL
      AND p.follows_id IS DISTINCT FROM l.follows_id`;
}

/** They follow again whom the newest regulation that is still published says, or nobody. */
export async function undoFollowing(tx: Transaction, regulationId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE positions p SET follows_id = (
      SELECT l.follows_id FROM annex_listings l
      JOIN annexes a ON a.id = l.annex_id JOIN regulations r ON r.id = a.regulation_id
      WHERE l.position_id = p.id AND l.follows_id IS NOT NULL AND r.status <> 'DRAFT'
      ORDER BY r.effective_from DESC LIMIT 1)
    WHERE p.id IN (
      SELECT l.position_id FROM annex_listings l JOIN annexes a ON a.id = l.annex_id
      WHERE a.regulation_id = ${regulationId}::uuid AND l.follows_id IS NOT NULL)`;
}
