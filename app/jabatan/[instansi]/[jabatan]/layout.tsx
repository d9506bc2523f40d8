import { FeedAlternates, feedsOfPosition } from "@/components/catalogue/feed-links";
import { findPosition } from "@/lib/standards/queries";

/** Tells readers of feeds where the changes of this position and of its institution are announced. */
export default async function PositionLayout({ children, params }: LayoutProps<"/jabatan/[instansi]/[jabatan]">) {
  const { instansi: institution, jabatan: slug } = await params;
  const position = await findPosition(institution, slug);
  const isPublic = position !== null && position.listings.length + position.versions.length > 0;
  return (
    <>
      {isPublic && <FeedAlternates feeds={feedsOfPosition(position)} />}
      {children}
    </>
  );
}
