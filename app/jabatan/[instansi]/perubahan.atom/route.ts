import { defineFeed } from "@/lib/feeds/route";

export const GET = defineFeed("atom");
