package org.nianbao.job;

/**
 * An entry of the inbox that is not taken in.
 *
 * @param name its name, safe to show
 */
public record PassedOver(String name, Reason reason) {

    /** Why an entry is not taken in. */
    public enum Reason {
        /** It is unreadable: another program has it open, or the access right is missing. */
        INACCESSIBLE,
        /** Its content changed between listing and reading. */
        CHANGING,
        /** It disappeared between listing and reading. */
        GONE,
        /** A program is downloading or copying it, and renames it when it is complete. */
        UNFINISHED,
        /** It is a shortcut to a file or a page. */
        SHORTCUT,
        /** It is a folder. */
        FOLDER,
        /** It is a link of the file system. */
        LINK,
        /** It is a pipe between programs. */
        PIPE,
        /** It is a socket between programs. */
        SOCKET,
        /** It is a device, or another kind of entry besides files. */
        DEVICE,
        /** Its name makes it hidden; it may have been sent all the same. */
        HIDDEN,
        /** It is the backup that a program made of a file that was saved or open. */
        BACKUP,
        /** It is a file of a program; nobody sent it. */
        FOREIGN;

        /** Returns whether the reason may pass in a moment: the next run tries again. */
        public boolean isOfTheMoment() {
            return this == INACCESSIBLE || this == CHANGING || this == GONE;
        }
    }
}
