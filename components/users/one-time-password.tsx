import type { ReactNode } from "react";

type Props = {
  readonly email: string;
  readonly password: string;
  readonly children?: ReactNode;
};

/** The only time that the password is seen. */
export function OneTimePassword({ email, password, children }: Props) {
  return (
    <div className="grid gap-2">
      <p>
        Kata sandi sementara untuk <span className="break-all">{email}</span>:
      </p>
      <p>
        <code className="text-lg font-semibold break-all">{password}</code>
      </p>
      <p>
        Hanya ditampilkan sekali ini. Sampaikan langsung kepada orangnya; saat pertama kali masuk, portal memintanya
        menentukan kata sandi sendiri.
      </p>
      {children && <p>{children}</p>}
    </div>
  );
}
