import { errorCode } from "@/db/database-file";

/** What cannot be done with these files: one sentence for whoever runs the service, naming what to do. Never a name. */
export class Refused extends Error {}

/** The sentence for what a disk refuses, in `folder`; anything else is thrown as it is. */
export function asRefused(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/.test(code))
    return new Refused(`${folder}: the disk is full. Make room there, or name another folder.`);
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code))
    return new Refused(`${folder} cannot be read or written. Give the user that runs this command the right to.`);
  if (/^(EIO|SQLITE_IOERR)/.test(code))
    return new Refused(`${folder}: the disk is full, over a quota, or failing. Look at it before going on.`);
  return error;
}
