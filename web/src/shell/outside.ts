const Outside = /^\/(sign-in|setup|register|invitation|forgot|reset|verify)\/?$/;

/** Whether a path, without that of its workspace, is for who has not signed in. */
export const isOutside = (path: string): boolean => Outside.test(path);
