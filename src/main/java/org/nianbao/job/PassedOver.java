package org.nianbao.job;

/**
 * What lies in the inbox and is not taken in.
 *
 * @param name what it is called, fit to be shown
 */
public record PassedOver(String name, Reason reason) {

    /** Why something is not taken in. */
    public enum Reason {
        /** It cannot be read from the disk: it is open elsewhere, or nobody has given us the right. */
        INACCESSIBLE,
        /** It was another one when it had been read than when it had been listed. */
        CHANGING,
        /** It was listed, and was not there any more when it was to be read. */
        GONE,
        /** A program is fetching or copying it; it has its final name once it is whole. */
        UNFINISHED,
        /** It leads to a file or to a page, and is neither. */
        SHORTCUT,
        /** It is a folder. */
        FOLDER,
        /** It is a link of the file system, which leads to a file, and is none. */
        LINK,
        /** It is a pipe, by which programs talk to each other. */
        PIPE,
        /** The same, of another kind. */
        SOCKET,
        /** It is a device, or whatever else the file system has besides files. */
        DEVICE,
        /** It is hidden, by its name, and may have been sent all the same. */
        HIDDEN,
        /** A program put the content of a file aside when it was saved, or while it was open. */
        BACKUP,
        /** A program keeps it for itself; nobody has sent it. */
        FOREIGN;

        /** Whether the next moment may be another one: the next run tries again. */
        public boolean isOfTheMoment() {
            return this == INACCESSIBLE || this == CHANGING || this == GONE;
        }
    }
}
