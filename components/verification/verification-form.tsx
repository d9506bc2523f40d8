import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { VERIFICATION_PATH } from "@/lib/verification/paths";

/** Asks for a code; a plain form, so that it works without scripts. The server says what is wrong, in Indonesian. */
export function VerificationForm({ problem = null }: { readonly problem?: string | null }) {
  return (
    <form action={VERIFICATION_PATH} method="get" noValidate className="grid max-w-lg gap-4">
      <TextField
        name="kode"
        label="Kode periksa"
        hint="Enam belas huruf dan angka. Huruf besar atau kecil, spasi dan tanda hubung boleh berbeda."
        errors={problem === null ? undefined : [problem]}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" className="justify-self-start">
        Periksa
      </Button>
    </form>
  );
}
