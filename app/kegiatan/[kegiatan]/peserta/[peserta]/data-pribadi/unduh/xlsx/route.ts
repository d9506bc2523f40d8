import { answerExport } from "@/lib/personal-data/route";

export async function GET(
  _request: Request,
  context: RouteContext<"/kegiatan/[kegiatan]/peserta/[peserta]/data-pribadi/unduh/xlsx">,
): Promise<Response> {
  return answerExport(context, "xlsx");
}
