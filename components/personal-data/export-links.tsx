import { buttonClass } from "@/components/ui/button";
import { exportPath } from "@/lib/personal-data/paths";

type Props = { readonly eventId: string; readonly candidateId: string };

/** The two files. Plain links: fetching them ahead would be written down as an export. */
export function ExportLinks({ eventId, candidateId }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <a href={exportPath(eventId, candidateId, "xlsx")} className={buttonClass("secondary")}>
        Unduh XLSX
      </a>
      <a href={exportPath(eventId, candidateId, "json")} className={buttonClass("secondary")}>
        Unduh JSON
      </a>
    </div>
  );
}
