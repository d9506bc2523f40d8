-- A password that an admin read on the screen opens nothing: whoever got it chooses an own one at the first sign-in
-- (lib/users/commands.ts). Who has an account already keeps the password and is not asked.
ALTER TABLE "users" ADD COLUMN "password_is_one_time" BOOLEAN NOT NULL DEFAULT false;
