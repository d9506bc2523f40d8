// lib-knows-no-ui
import { Button } from "@/components/ui/button";
export const record = Button;
