"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import {
  addCandidate,
  assignAssessor,
  checkRequirement,
  correctCandidate,
  removeAssignment,
  removeCandidate,
  returnSheet,
} from "@/lib/candidates/commands";
import {
  AddCandidate,
  AssignAssessor,
  CheckRequirement,
  CorrectCandidate,
  FindPerson,
  RemoveAssignment,
  RemoveCandidate,
  ReturnSheet,
} from "@/lib/candidates/schema";
import { findKnownPerson } from "@/lib/candidates/queries";
import { defineFormAction } from "@/lib/core/action";
import { changedEventPath } from "@/lib/events/paths";

export const addCandidateAction = defineFormAction({
  name: "candidate.add",
  input: AddCandidate,
  async run(viewer, input) {
    await addCandidate(viewer, input);
    redirect(changedEventPath(input.eventId, "ditambahkan"));
  },
});

export const findPersonAction = defineFormAction({
  name: "person.find",
  input: FindPerson,
  async run(viewer, { institutionId, nip }) {
    return { nip, known: await findKnownPerson(viewer, institutionId, nip) };
  },
});

export const assignAssessorAction = defineFormAction({
  name: "assessor.assign",
  input: AssignAssessor,
  async run(viewer, input) {
    const answer = await assignAssessor(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return answer;
  },
});

export const removeAssignmentAction = defineFormAction({
  name: "assessor.unassign",
  input: RemoveAssignment,
  async run(viewer, input) {
    await removeAssignment(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const returnSheetAction = defineFormAction({
  name: "sheet.return",
  input: ReturnSheet,
  async run(viewer, input) {
    await returnSheet(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const checkRequirementAction = defineFormAction({
  name: "requirement.check",
  input: CheckRequirement,
  async run(viewer, input) {
    await checkRequirement(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const correctCandidateAction = defineFormAction({
  name: "candidate.correct",
  input: CorrectCandidate,
  async run(viewer, input) {
    await correctCandidate(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const removeCandidateAction = defineFormAction({
  name: "candidate.remove",
  input: RemoveCandidate,
  async run(viewer, input) {
    const { eventId } = await removeCandidate(viewer, input);
    redirect(changedEventPath(eventId, "dikeluarkan"));
  },
});
