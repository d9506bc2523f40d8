import { answerReport } from "@/lib/reports/route";

export const GET = answerReport;
