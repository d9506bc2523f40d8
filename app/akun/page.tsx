import type { Metadata } from "next";

import { SignOutEverywhereForm } from "@/components/auth/end-session-form";
import { PasswordForm } from "@/components/auth/password-form";
import { SessionTable } from "@/components/auth/session-table";
import { PageHeading } from "@/components/layout/page-heading";
import { readSession } from "@/lib/auth/next-auth";
import { requirePageViewer } from "@/lib/auth/viewer";
import { ROLE_LABEL } from "@/lib/users/labels";
import { getOwnAccount } from "@/lib/users/queries";

export const metadata: Metadata = { title: "Akun" };

export default async function AccountPage() {
  const viewer = await requirePageViewer();
  const [account, session] = await Promise.all([getOwnAccount(viewer), readSession()]);

  return (
    <div className="grid gap-12">
      <div>
        <PageHeading kicker="Akun" title={account.name} lead={account.email} />
        <h2>Instansi dan peran</h2>
        {account.institutions.length === 0 ? (
          <p className="mt-3 max-w-prose">Akun Anda belum memiliki peran. Hubungi admin instansi Anda.</p>
        ) : (
          <dl className="mt-3 grid gap-3">
            {account.institutions.map(({ name, roles }) => (
              <div key={name}>
                <dt className="font-semibold">{name}</dt>
                <dd>{roles.map((role) => ROLE_LABEL[role]).join(", ")}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>

      <section aria-labelledby="kata-sandi" className="grid gap-4">
        <h2 id="kata-sandi">Ganti kata sandi</h2>
        <PasswordForm email={account.email} />
      </section>

      <section aria-labelledby="sesi" className="grid gap-4">
        <h2 id="sesi">Sesi Anda</h2>
        <p className="max-w-prose">
          Perangkat tempat Anda masuk saat ini. Akhiri yang tidak Anda kenal, lalu ganti kata sandi.
        </p>
        <SessionTable sessions={account.sessions} currentId={session?.sessionId ?? null} />
        <SignOutEverywhereForm />
      </section>
    </div>
  );
}
