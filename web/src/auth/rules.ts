import * as z from "zod/mini";

/** As the server has it; where it asks for more, it says so. */
const PasswordCharsMin = 12;
const PasswordCharsMax = 256;

export const email = z.string().check(z.trim(), z.minLength(1, "Your mail address"));

export const fullName = z.string().check(z.trim(), z.minLength(1, "What others call you"));

export const workspaceName = z.string().check(z.trim(), z.minLength(1, "A name for your workspace"));

/** A password that holds already: only the server knows what it is like. */
export const oldPassword = z.string().check(z.minLength(1, "Your password"));

export const newPassword = z
  .string()
  .check(
    z.minLength(PasswordCharsMin, `At least ${PasswordCharsMin} characters`),
    z.maxLength(PasswordCharsMax, `At most ${PasswordCharsMax} characters`),
  );

export const passwordHelp = `${PasswordCharsMin} characters or more. Several words are easy to keep in mind.`;
