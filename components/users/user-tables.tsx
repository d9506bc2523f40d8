import type { Route } from "next";
import Link from "next/link";

import { Table } from "@/components/ui/table";
import { ReopenAccountForm } from "@/components/users/managed-account-forms";
import { ROLE_LABEL } from "@/lib/users/labels";
import type { ManagedInstitution } from "@/lib/users/queries";

/** Who works in the institution, with their roles. */
export function UserTable({ institution: { shortName, users } }: { readonly institution: ManagedInstitution }) {
  return (
    <Table caption={`Pengguna ${shortName}`} hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Surel</th>
          <th scope="col">Peran</th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ id, name, email, roles }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/admin/pengguna/${id}` as Route} className="text-accent underline underline-offset-4">
                {name}
              </Link>
            </th>
            <td data-label="Surel">{email}</td>
            <td data-label="Peran">{roles.map((role) => ROLE_LABEL[role]).join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whose account was closed. */
export function ClosedTable({ institution: { id, shortName, closed } }: { readonly institution: ManagedInstitution }) {
  return (
    <Table caption={`Akun yang ditutup, ${shortName}`} stacks>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Surel</th>
          <th scope="col">Tindakan</th>
        </tr>
      </thead>
      <tbody>
        {closed.map((user) => (
          <tr key={user.id}>
            <th scope="row">{user.name}</th>
            <td data-label="Surel">{user.email}</td>
            <td>
              <ReopenAccountForm userId={user.id} institutionId={id} name={user.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
