export { CodeNotFound as default } from "@/components/verification/code-not-found";
