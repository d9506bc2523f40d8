import { answerArchive } from "@/lib/jobs/route";

export const GET = answerArchive;
